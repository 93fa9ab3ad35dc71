import type { Builtins, Outlet } from './builtins.ts';
import { codeFrame } from './codeFrame.ts';
import { type Evaluable, evaluable, learnerError } from './evaluate.ts';
import type { KernelHome } from './kernel.ts';
import { loadImports } from './libraries.ts';
import { Outbox } from './outbox.ts';
import { scopedIds } from './output/scopedIds.ts';
import type { Planned } from './plan.ts';
import type { CellError, Control, ControlValue, FromKernel, Shown } from './protocol.ts';
import { noteTensors, type Release } from './tensorScope.ts';

/** The values of a cell's top-level names. */
export type Results = Readonly<Record<string, unknown>>;

type Ready = Extract<Planned, { kind: 'ready' }>;

/** What the last expression of a cell is passed to; no reader can have a name like it by chance. */
const show = '$show';

const mostControls = 100;

/** Milliseconds between two reports of progress: more would flood the page, and no eye would see them. */
const progressRhythm = 30;

/** One cell as it runs, again and again: its controls, its output, the tensors of its last run. */
export class CellRun implements Outlet {
  held: Readonly<Record<string, ControlValue>> = {};
  readonly #cell: string;
  readonly #home: KernelHome;
  readonly #builtins: Builtins;
  readonly #send: (message: FromKernel) => void;
  #compiled: { plan: Ready; evaluate: Evaluable } | null = null;
  #outbox: Outbox | null = null;
  #release: Release | null = null;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #run = 0;
  #source = '';
  #values = 0;
  #controls = 0;
  #progressed = -Infinity;

  constructor(cell: string, home: KernelHome, builtins: Builtins, send: (message: FromKernel) => void) {
    this.#cell = cell;
    this.#home = home;
    this.#builtins = builtins;
    this.#send = send;
  }

  /** Runs the cell once and gives its top-level names, or `null` when it failed; never rejects. */
  async compute(
    run: number,
    source: string,
    plan: Planned,
    inputs: ReadonlyMap<string, Results>,
  ): Promise<Results | null> {
    const cell = this.#cell;
    this.#run = run;
    this.#source = source;
    this.#values = 0;
    this.#controls = 0;
    this.#progressed = -Infinity;
    this.#outbox = new Outbox((shown) => this.#send({ type: 'shown', run, cell, shown }));
    this.release();
    let start = performance.now();
    try {
      if (plan.kind === 'mistaken') throw plan.error;
      const values = await this.#valuesOf(plan, inputs);
      const evaluate = await this.#compile(plan);
      this.#send({ type: 'started', run, cell });
      start = performance.now();
      const results = await this.#noting(() => evaluate(...values));
      this.#outbox.flush();
      this.#send({ type: 'finished', run, cell, milliseconds: performance.now() - start });
      return results;
    } catch (error) {
      this.#outbox.flush();
      this.#send({ type: 'failed', run, cell, error: cellError(error, source), late: false });
      return null;
    }
  }

  show(shown: Shown): void {
    if (shown.kind !== 'value') this.#outbox?.show(shown);
    else this.#outbox?.show({ ...shown, html: scopedIds(shown.html, `${this.#cell}-${++this.#values}`) });
  }

  announce(control: Control): void {
    this.#controls += 1;
    if (this.#controls > mostControls)
      throw new RangeError(`A cell can draw at most ${mostControls} inputs.`);
    this.#send({ type: 'control', run: this.#run, cell: this.#cell, control });
  }

  progress(fraction: number, label: string): void {
    const now = performance.now();
    if (fraction < 1 && now - this.#progressed < progressRhythm) return;
    this.#progressed = now;
    this.#send({ type: 'progress', run: this.#run, cell: this.#cell, fraction, label });
  }

  failLate(error: unknown): void {
    const [run, cell] = [this.#run, this.#cell];
    this.#send({ type: 'failed', run, cell, error: cellError(error, this.#source), late: true });
  }

  /** Keeps account of a timer that the cell has set. */
  keep(timer: ReturnType<typeof setTimeout>): void {
    this.#timers.push(timer);
  }

  /** Disposes the tensors of the last run and ends its timers. */
  release(): void {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
    this.#release?.();
    this.#release = null;
  }

  /** In the order of `parameters` below. */
  async #valuesOf(plan: Ready, inputs: ReadonlyMap<string, Results>): Promise<unknown[]> {
    const libraries = await loadImports(plan.imports, plan.program, this.#home.libraries);
    const showLast = (value: unknown) => value === undefined || this.#builtins.display(value);
    return [
      showLast,
      ...libraries,
      ...[...plan.inputs].map(([name, from]) => inputs.get(from)?.[name]),
      ...plan.builtins.map((name) => this.#builtins[name as keyof Builtins]),
    ];
  }

  async #compile(plan: Ready): Promise<Evaluable> {
    if (this.#compiled?.plan !== plan) {
      const imported = plan.imports.map(({ local }, i) => local || `$unused${i}`);
      const parameters = [show, ...imported, ...plan.inputs.keys(), ...plan.builtins];
      const results = plan.program.declared.map((name) => ({ name, local: name }));
      const evaluate = await evaluable(plan.program, { parameters, results, show }, this.#home);
      this.#compiled = { plan, evaluate };
    }
    return this.#compiled.evaluate;
  }

  async #noting<T>(work: () => Promise<T>): Promise<T> {
    const engine = this.#home.engine();
    const close = engine && noteTensors(engine);
    try {
      return await work();
    } finally {
      this.#release = close?.() ?? null;
    }
  }
}

function cellError(thrown: unknown, source: string): CellError {
  const { message, position } = learnerError(thrown);
  return { message, position, frame: position ? codeFrame(source, position) : '' };
}
