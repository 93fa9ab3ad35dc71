import type { GuardedWorker } from './guardedWorker.ts';
import { Intake } from './intake.ts';
import { cut, limits } from './limits.ts';
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

/** Milliseconds in which a worker that has already run cells must acknowledge a new run. */
const hearingLimit = 4_000;

/** Milliseconds allowed between two messages while no cell runs: a library may still be loading over a slow line. */
const silenceLimit = 60_000;

const unanswered =
  'The notebook did not answer and was started afresh. Nothing of yours is lost; run it again.';

const flooded = 'This cell sent more than a page can show, and was ended. Show less, or less often.';

/**
 * Runs cells in a worker that it starts when first needed, ends when a cell takes too long, and starts again.
 *
 * A worker that a timer of an earlier run holds up, or whose kernel breaks, is replaced by a fresh one unasked.
 */
export class Session {
  readonly #options: SessionOptions;
  #worker: GuardedWorker<ToKernel, FromKernel> | null = null;
  #run = 0;
  #targets: readonly string[] = [];
  #running: string | null = null;
  #waiting = new Set<string>();
  /**
   * True once this worker has finished a run. If it then stops answering, something that the run left behind (a timer
   * in an endless loop) may block it, so the session starts a fresh worker and tries again.
   */
  #used = false;
  #timers: ReturnType<typeof setTimeout>[] = [];
  readonly #intake = new Intake();

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Runs a cell and those that depend on it; while others run, it waits for them. */
  run(cell: string): void {
    this.#waiting.add(cell);
    if (this.#targets.length === 0) this.#next();
  }

  /** Terminates the worker at once, whatever it is doing. */
  stop(reason = 'Stopped.', cell = this.#running): void {
    this.#end();
    this.#targets = [];
    this.#waiting.clear();
    this.#options.listen({ type: 'ended', cell, reason });
  }

  #end(): void {
    this.#worker?.end();
    this.#worker = null;
    this.#used = false;
    this.#running = null;
    this.#expect();
  }

  #next(): void {
    this.#targets = [...this.#waiting];
    this.#waiting.clear();
    if (this.#targets.length > 0) this.#send();
    else this.#expect();
  }

  #send(): void {
    this.#worker ??= this.#start();
    if (this.#used) this.#expect([hearingLimit, () => this.#unanswered(unanswered)]);
    const cells = this.#options.cells();
    this.#intake.expectRun(cells.length);
    this.#worker.send({ type: 'run', run: ++this.#run, targets: this.#targets, cells });
  }

  #start(): GuardedWorker<ToKernel, FromKernel> {
    const worker = this.#options.start();
    worker.onMessage((message) => {
      if (worker === this.#worker && this.bears(message)) this.#hear(message);
    });
    worker.onFailure((reason) => this.stop(`The cell could not run: ${cut(reason, limits.label)}.`));
    return worker;
  }

  /**
   * Counts a message against the page's limits; terminates the worker, with a reason for the reader, when they are
   * exceeded.
   */
  bears(message: unknown): boolean {
    if (this.#intake.takes(message)) return true;
    const { cell = this.#running } = Object(message) as { cell?: string };
    this.stop(flooded, cell);
    return false;
  }

  #hear(message: FromKernel): void {
    if (message.type === 'started') this.#watch(message.cell);
    else if (message.type === 'finished' || (message.type === 'failed' && !message.late)) this.#ran();
    else if (message.type === 'heard') this.#listenFor();
    this.#options.listen(message);
    if (message.type === 'broken') this.#unanswered(message.reason);
    if (message.type === 'settled') this.#settled();
  }

  #ran(): void {
    this.#running = null;
    this.#listenFor();
  }

  #settled(): void {
    this.#used = true;
    this.#next();
  }

  #listenFor(): void {
    this.#expect([silenceLimit, () => this.#unanswered(unanswered)]);
  }

  /** Repeats the run in a fresh worker, since an earlier run may have broken this one. */
  #unanswered(reason: string): void {
    if (this.#used) {
      this.#end();
      this.#send();
    } else this.stop(reason);
  }

  #watch(cell: string): void {
    const { limitOf, softLimit, listen } = this.#options;
    this.#running = cell;
    const seconds = limitOf(cell) / 1000;
    const ended = `This cell ran for ${seconds} seconds, the most it is given, and was ended. Is there a loop that never stops?`;
    this.#expect([softLimit, () => listen({ type: 'slow', cell })], [limitOf(cell), () => this.stop(ended)]);
  }

  /** Timeouts: what happens if no message comes from the worker within so many milliseconds. */
  #expect(...events: readonly (readonly [milliseconds: number, act: () => void])[]): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = events.map(([milliseconds, act]) => setTimeout(act, milliseconds));
  }
}
