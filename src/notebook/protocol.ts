import type { Position } from './learnerError.ts';

export type ControlValue = number | boolean;

/** A cell as it stands in the page, edited or not. */
export interface CellSource {
  id: string;
  source: string;
  /** What the reader has set the cell's controls to, by key. */
  held?: Readonly<Record<string, ControlValue>>;
}

/** An input that a cell asks the page to draw; `key` is the same each time the cell runs. */
export type Control = { key: string; label: string } & (
  | { kind: 'slider'; min: number; max: number; step: number; value: number }
  | { kind: 'number'; min: number | null; max: number | null; step: number | null; value: number }
  | { kind: 'select'; options: readonly string[]; value: number }
  | { kind: 'toggle'; value: boolean }
);

export type LogLevel = 'debug' | 'log' | 'info' | 'warn' | 'error';

/** One thing that a cell shows, as HTML that the page sanitises. */
export type Shown =
  | { kind: 'value'; html: string }
  | { kind: 'line'; level: LogLevel; html: string }
  /** Stands for `count` lines that were too many to show. */
  | { kind: 'cut'; count: number };

export interface CellError {
  message: string;
  position: Position | null;
  /** A few of the reader's lines with the place marked; empty where no place is known. */
  frame: string;
}

/**
 * From the page to the kernel: take over the cells as they stand, then run the targets, what they need and has not
 * run, and what depends on them. Each `run` id is new, and every answer carries it.
 */
export interface ToKernel {
  type: 'run';
  run: number;
  targets: readonly string[];
  cells: readonly CellSource[];
}

/** From the kernel to the page. */
export type FromKernel =
  | { type: 'started'; run: number; cell: string }
  | { type: 'shown'; run: number; cell: string; shown: Shown }
  | { type: 'control'; run: number; cell: string; control: Control }
  | { type: 'progress'; run: number; cell: string; fraction: number; label: string }
  | { type: 'finished'; run: number; cell: string; milliseconds: number }
  /** `late` where nothing in the cell's run waited for what failed: the run itself goes on, or is over. */
  | { type: 'failed'; run: number; cell: string; error: CellError; late: boolean }
  /** Not run, because a cell that it needs failed. */
  | { type: 'blocked'; run: number; cell: string; by: string }
  /** The kernel has taken the message of a run; it is not held up by anything. */
  | { type: 'heard'; run: number }
  /** Nothing is left to do for this run. */
  | { type: 'settled'; run: number }
  /** The kernel itself failed, and can be trusted no more. */
  | { type: 'broken'; run: number; reason: string };

/** What is about one cell. */
export type OfCell = Extract<FromKernel, { cell: string }>;
