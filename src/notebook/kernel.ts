import './rafAsMicrotask.ts';
import { type Module, Runtime, type Variable } from '@observablehq/runtime';
import type { Engine } from '@tensorflow/tfjs-core/dist/engine.js';
import { type Builtins, makeBuiltins } from './builtins.ts';
import { makeConsole } from './cellConsole.ts';
import { CellRun, type Results } from './cellRun.ts';
import { readerError } from './evaluate.ts';
import { guardOperators } from './guardOperators.ts';
import type { Home } from './loadModule.ts';
import { inputCells, type Plan, type Planned, planDocument } from './plan.ts';
import type { CellSource, FromKernel, ToKernel } from './protocol.ts';
import type { EarlierCell, RunsPython } from './runsPython.ts';
import { makeTimers } from './timers.ts';

/** What a kernel needs of the place where it runs. */
export interface KernelHome extends Home {
  /** The engine of tfjs, which tracks tensors, once a library that makes them was loaded. */
  engine(): Engine | null;
  /** Loads what runs Python, when a cell first needs it. */
  python(): Promise<RunsPython>;
}

/** What a cell's run leaves to the cells that need it; `null` when it failed. */
type Outcome = Results | null;

// Imported before the built-in objects are frozen.
guardOperators(Array.prototype, 'list');
guardOperators(Object.getPrototypeOf(Uint8Array.prototype), 'list');
guardOperators(Promise.prototype, 'promise');

const isGlobal = (name: string) => name in globalThis || name === 'undefined';
const variableName = (cell: string) => `cell ${cell}`;

/** Runs the cells of one document and re-runs those that depend on a changed one. */
export class Kernel {
  readonly #home: KernelHome;
  readonly #send: (message: FromKernel) => void;
  readonly #module: Module = new Runtime().module();
  readonly #variables = new Map<string, Variable>();
  readonly #observers = new Map<string, Variable>();
  readonly #runs = new Map<string, CellRun>();
  #sources: readonly CellSource[] = [];
  #plan: Plan = new Map();
  #run = 0;
  /** Cells run one after the other, so that output and tensors belong to one of them. */
  #turn: Promise<unknown> = Promise.resolve();
  #current: CellRun | null = null;
  readonly #builtins: Builtins = makeBuiltins(() => this.#outlet());

  /** Replaces the worker's `console`, so that libraries, too, print below the cell. */
  readonly console = makeConsole(() => this.#outlet());

  /** Replace the worker's own timers, for the same reason. */
  readonly timers = makeTimers(
    () => this.#current,
    (cell, work) => this.#inNameOf(cell, work),
  );

  constructor(home: KernelHome, send: (message: FromKernel) => void) {
    this.#home = home;
    this.#send = send;
  }

  /** Answers one message; resolves when the run it asked for has settled. */
  async receive(message: ToKernel): Promise<void> {
    const { run } = message;
    this.#send({ type: 'heard', run });
    try {
      await this.#answer(message);
      this.#send({ type: 'settled', run });
    } catch (error) {
      this.#send({ type: 'broken', run, reason: readerError(error).message });
    }
  }

  async #answer(message: ToKernel): Promise<void> {
    this.#run = message.run;
    this.#take(message.cells);
    for (const { id, settings = {} } of message.cells) this.#runOf(id).settings = settings;
    for (const cell of message.targets) this.#define(cell);
    const cells = [...new Set(message.targets.flatMap((cell) => [cell, ...this.#dependents(cell)]))];
    for (const cell of cells) this.#observe(cell);
    await Promise.all(cells.map((cell) => this.#module.value(variableName(cell))));
  }

  /** Shows an error that nothing in a cell's run waited for. */
  failLate(error: unknown): void {
    this.#outlet().failLate(error);
  }

  /** Plans the document again and redefines the cells whose plan has changed. */
  #take(sources: readonly CellSource[]): void {
    const before = this.#plan;
    const textBefore = new Map(this.#sources.map(({ id, source }) => [id, source]));
    if (
      sources.length === textBefore.size &&
      sources.every(({ id, source }) => textBefore.get(id) === source)
    )
      return;
    this.#sources = sources;
    this.#plan = planDocument(sources, Object.keys(this.#builtins), isGlobal);
    for (const { id, source } of sources)
      if (textBefore.get(id) !== source || !samePlan(before.get(id), this.#plan.get(id))) this.#define(id);
    for (const id of textBefore.keys()) if (!this.#plan.has(id)) this.#forget(id);
  }

  #define(cell: string): void {
    const plan = this.#plan.get(cell);
    if (!plan) throw new Error(`unknown cell: ${cell} (known: ${[...this.#plan.keys()].join(', ')})`);
    const variable = this.#variables.get(cell) ?? this.#module.variable();
    this.#variables.set(cell, variable);
    const needs = inputCells(plan);
    variable.define(variableName(cell), needs.map(variableName), (...inputs: Outcome[]) =>
      this.#inTurn(() =>
        this.#compute(cell, plan, new Map(needs.map((need, i) => [need, inputs[i] ?? null]))),
      ),
    );
  }

  #forget(cell: string): void {
    this.#observers.get(cell)?.delete();
    this.#variables.get(cell)?.delete();
    this.#runs.get(cell)?.release();
    for (const map of [this.#observers, this.#variables, this.#runs]) map.delete(cell);
  }

  #observe(cell: string): void {
    if (this.#observers.has(cell)) return;
    this.#observers.set(
      cell,
      this.#module.variable(true).define([variableName(cell)], () => null),
    );
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => null);
    return result;
  }

  async #compute(cell: string, plan: Planned, inputs: ReadonlyMap<string, Outcome>): Promise<Outcome> {
    const failed = [...inputs].find(([, outcome]) => outcome === null);
    if (failed) {
      this.#send({ type: 'blocked', run: this.#run, cell, by: failed[0] });
      return null;
    }
    const source = this.#sources.find(({ id }) => id === cell)?.source ?? '';
    this.#current = this.#runOf(cell);
    const before = plan.kind === 'python' ? plan.before.map((id) => this.#earlier(id)) : [];
    return this.#current.compute(this.#run, source, plan, inputs as ReadonlyMap<string, Results>, before);
  }

  #earlier(cell: string): EarlierCell {
    const source = this.#sources.find(({ id }) => id === cell)?.source ?? '';
    return { source, settings: this.#runOf(cell).settings };
  }

  #runOf(cell: string): CellRun {
    const run = this.#runs.get(cell) ?? new CellRun(cell, this.#home, this.#builtins, this.#send);
    this.#runs.set(cell, run);
    return run;
  }

  /** What a timer does later belongs to the cell that set it, its errors too. */
  #inNameOf(cell: CellRun, work: () => void): void {
    const present = this.#current;
    this.#current = cell;
    try {
      work();
    } catch (error) {
      cell.failLate(error);
    } finally {
      this.#current = present;
    }
  }

  /** The running cell, or the last one that ran: a reader's timer that prints later reports there. */
  #outlet(): CellRun {
    if (!this.#current) throw new Error('No cell has run yet.');
    return this.#current;
  }

  /** The cells that need this one, directly or through others. */
  #dependents(cell: string): string[] {
    const found = new Set([cell]);
    for (const known of found)
      for (const [id, plan] of this.#plan) if (inputCells(plan).includes(known)) found.add(id);
    found.delete(cell);
    return [...found];
  }
}

function samePlan(a: Planned | undefined, b: Planned | undefined): boolean {
  if (a?.kind === 'python')
    return b?.kind === 'python' && JSON.stringify(a.before) === JSON.stringify(b.before);
  if (a?.kind !== 'ready' || b?.kind !== 'ready')
    return a?.kind === 'mistaken' && b?.kind === 'mistaken' && a.error.message === b.error.message;
  const shape = ({ inputs, imports, builtins }: typeof a) =>
    JSON.stringify([
      [...inputs],
      imports.map(({ library, name, local }) => [library, name, local]),
      builtins,
    ]);
  return shape(a) === shape(b);
}
