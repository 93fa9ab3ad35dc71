import type { GuardedWorker } from './guardedWorker.ts';
import type { CellSource, FromKernel, ToKernel } from './protocol.ts';

/** What a page hears of its cells. */
export type SessionEvent =
  | FromKernel
  /** The cell has run for so long that the reader may want to stop it. */
  | { type: 'slow'; cell: string }
  /** The worker was ended; `cell` was running, or none yet. */
  | { type: 'ended'; cell: string | null; reason: string };

export interface SessionOptions {
  start(): GuardedWorker<ToKernel, FromKernel>;
  listen(event: SessionEvent): void;
  /** All cells as they stand. */
  cells(): CellSource[];
  /** Milliseconds after which a running cell is ended. */
  limitOf(cell: string): number;
  /** Milliseconds after which Stop is offered plainly. */
  softLimit: number;
}

/** Runs cells in a worker that it starts when first needed, ends when a cell takes too long, and starts again. */
export class Session {
  readonly #options: SessionOptions;
  #worker: GuardedWorker<ToKernel, FromKernel> | null = null;
  #run = 0;
  #busy = false;
  #running: string | null = null;
  #waiting = new Set<string>();
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Runs a cell and those that depend on it; while others run, it waits for them. */
  run(cell: string): void {
    this.#waiting.add(cell);
    if (!this.#busy) this.#next();
  }

  /** Ends the worker in the middle of what it does. */
  stop(reason = 'Stopped.'): void {
    const cell = this.#running;
    this.#worker?.end();
    this.#worker = null;
    this.#quiet();
    this.#busy = false;
    this.#waiting.clear();
    this.#options.listen({ type: 'ended', cell, reason });
  }

  #next(): void {
    const targets = [...this.#waiting];
    this.#waiting.clear();
    this.#busy = targets.length > 0;
    if (!this.#busy) return;
    this.#worker ??= this.#start();
    this.#worker.send({ type: 'run', run: ++this.#run, targets, cells: this.#options.cells() });
  }

  #start(): GuardedWorker<ToKernel, FromKernel> {
    const worker = this.#options.start();
    worker.onMessage((message) => this.#hear(message));
    worker.onFailure((reason) => this.stop(`The cell could not run: ${reason}`));
    return worker;
  }

  #hear(message: FromKernel): void {
    if (message.type === 'started') this.#watch(message.cell);
    else if (message.type === 'finished' || message.type === 'failed') this.#quiet();
    this.#options.listen(message);
    if (message.type === 'settled') this.#next();
  }

  #watch(cell: string): void {
    const { limitOf, softLimit, listen } = this.#options;
    this.#quiet();
    this.#running = cell;
    const seconds = limitOf(cell) / 1000;
    const ended = `This cell ran for ${seconds} seconds, the most it is given, and was ended. Is there a loop that never stops?`;
    this.#timers = [
      setTimeout(() => listen({ type: 'slow', cell }), softLimit),
      setTimeout(() => this.stop(ended), limitOf(cell)),
    ];
  }

  #quiet(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    this.#running = null;
  }
}
