import type { Builtins, Outlet } from './builtins.ts';
import { codeFrame } from './codeFrame.ts';
import { type Evaluable, evaluable, readerError } from './evaluate.ts';
import type { KernelHome } from './kernel.ts';
import { LateErrors } from './lateErrors.ts';
import { loadImports } from './libraries.ts';
import { cut, limits } from './limits.ts';
import { Outbox } from './outbox.ts';
import { escapeHtml } from './output/escape.ts';
import { lineHtml } from './output/lineHtml.ts';
import { scopedIds } from './output/scopedIds.ts';
import type { Planned } from './plan.ts';
import type { CellError, Control, ControlValue, FromKernel, Shown } from './protocol.ts';
import { ReaderError } from './readerError.ts';
import type { EarlierCell } from './runsPython.ts';
import { noteTensors, type Release } from './tensorScope.ts';

/** The values of a cell's top-level names. */
export type Results = Readonly<Record<string, unknown>>;

type Ready = Extract<Planned, { kind: 'ready' }>;

/** Name of the injected function that shows a cell's last expression; the `$` keeps it apart from readers' names. */
const show = '$show';

/** One cell as it runs, again and again: its controls, its output, the tensors of its last run. */
export class CellRun implements Outlet {
  settings: Readonly<Record<string, ControlValue>> = {};
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
  #options = 0;
  #progressed = -Infinity;
  #shareDoubted = false;
  #lateErrors = new LateErrors();

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
    before: readonly EarlierCell[] = [],
  ): Promise<Results | null> {
    const cell = this.#cell;
    this.#run = run;
    this.#source = source;
    this.#values = 0;
    this.#controls = 0;
    this.#options = 0;
    this.#progressed = -Infinity;
    this.#shareDoubted = false;
    this.#lateErrors = new LateErrors();
    this.#outbox = new Outbox((shown) => this.#send({ type: 'shown', run, cell, shown }));
    this.release();
    let start = performance.now();
    try {
      if (plan.kind === 'mistaken') throw plan.error;
      if (plan.kind === 'python') return await this.#python(source, before);
      const values = await this.#valuesOf(plan, inputs);
      const evaluate = await this.#compile(plan);
      this.#send({ type: 'started', run, cell });
      for (const { message, position } of plan.program.advice) this.#advise(message, position.line);
      start = performance.now();
      const results = await this.#noting(() => evaluate(...values));
      this.#finish(start);
      return results;
    } catch (error) {
      this.#outbox.flush();
      this.#send({ type: 'failed', run, cell, error: cellError(error, source), late: false });
      return null;
    }
  }

  /** Runs a Python program, once what runs it has come; it leaves no names to others. */
  async #python(source: string, before: readonly EarlierCell[]): Promise<Results> {
    const runs = await this.#home.python();
    this.#send({ type: 'started', run: this.#run, cell: this.#cell });
    const start = performance.now();
    const line = (text: string) => this.show({ kind: 'line', level: 'log', html: lineHtml([text]) });
    await runs(source, { line, builtins: this.#builtins, before });
    this.#finish(start);
    return {};
  }

  #finish(start: number): void {
    this.#outbox?.flush();
    const milliseconds = performance.now() - start;
    this.#send({ type: 'finished', run: this.#run, cell: this.#cell, milliseconds });
  }

  show(shown: Shown): void {
    if (shown.kind !== 'value') this.#outbox?.show(shown);
    else this.#outbox?.show({ ...shown, html: scopedIds(shown.html, `${this.#cell}-${++this.#values}`) });
  }

  announce(control: Control): void {
    this.#count(control);
    this.#send({ type: 'control', run: this.#run, cell: this.#cell, control: withShortChoices(control) });
  }

  progress(fraction: number, label: string): void {
    const share = Math.min(1, Math.max(0, Number(fraction) || 0));
    if (Math.abs(share - fraction) > 1e-6 || Number.isNaN(fraction)) this.#doubtShare(fraction);
    const now = performance.now();
    if (now - this.#progressed < limits.progressRhythm) return;
    this.#progressed = now;
    const [run, cell] = [this.#run, this.#cell];
    this.#send({ type: 'progress', run, cell, fraction: share, label: cut(String(label), limits.label) });
  }

  failLate(error: unknown): void {
    const told = this.#lateErrors.take();
    if (told === null) return;
    const failed =
      told === 'whole' ? cellError(error, this.#source) : cellError(new ReaderError(told, null), '');
    this.#send({ type: 'failed', run: this.#run, cell: this.#cell, error: failed, late: true });
  }

  /** Registers a timer that the cell has set, so that the cell's next run can clear it. */
  keep(timer: ReturnType<typeof setTimeout>): void {
    this.#timers.push(timer);
  }

  /** Disposes the tensors of the last run and ends its timers. */
  release(): void {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
    this.#release?.();
    this.#release = null;
  }

  /** Throws at more inputs than a page can draw or a reader can survey. */
  #count(control: Control): void {
    const { controls, options, label } = limits;
    this.#controls += 1;
    this.#options += control.kind === 'select' ? control.options.length : 0;
    if (this.#controls > controls) throw new RangeError(`A cell can draw at most ${controls} inputs.`);
    if (this.#options > options)
      throw new RangeError(`A cell can offer at most ${options.toLocaleString('en')} choices in all.`);
    if (control.label.length > label)
      throw new RangeError(`The label of an input can have at most ${label} characters.`);
  }

  #advise(message: string, line: number): void {
    this.show({ kind: 'line', level: 'warn', html: escapeHtml(`Line ${line}. ${message}`) });
  }

  #doubtShare(given: unknown): void {
    if (this.#shareDoubted) return;
    this.#shareDoubted = true;
    const html = `progress takes a share from 0 to 1, and was given ${escapeHtml(cut(String(given), 40))}. Divide by the number of steps.`;
    this.show({ kind: 'line', level: 'warn', html });
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

const withShortChoices = (control: Control): Control =>
  control.kind === 'select'
    ? { ...control, options: control.options.map((choice) => cut(choice, limits.choice)) }
    : control;

function cellError(thrown: unknown, source: string): CellError {
  const { message, position } = readerError(thrown);
  return { message, position, frame: position ? codeFrame(source, position) : '' };
}
