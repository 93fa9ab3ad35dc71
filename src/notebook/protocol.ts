import {
  between,
  cutTo,
  finite,
  listOf,
  oneOf,
  orNothing,
  orNull,
  type Parser,
  record,
  text,
  truth,
  variants,
  whole,
} from './parsers.ts';
import { furthestPlace, type Position } from './readerError.ts';

export type ControlValue = number | boolean;

/** A cell as it stands in the page, edited or not. */
export interface CellSource {
  id: string;
  source: string;
  /** TypeScript where none is named. */
  language?: 'python';
  /** A whole program, which shares no names with the other cells of its language. */
  alone?: boolean;
  /** What the reader has set the cell's controls to, by key. */
  settings?: Readonly<Record<string, ControlValue>>;
}

/** An input that a cell asks the page to draw; `key` is the same each time the cell runs. */
export type Control = { key: string; label: string } & (
  | { kind: 'slider'; min: number; max: number; step: number; value: number }
  | { kind: 'number'; min: number | null; max: number | null; step: number | null; value: number }
  | { kind: 'select'; options: readonly string[]; value: number }
  | { kind: 'toggle'; value: boolean }
);

/** How much of an input can be drawn: characters of a label, of an option, and how many options. */
export const controlLimits = { label: 200, option: 200, options: 1_000 };

const logLevels = ['debug', 'log', 'info', 'warn', 'error'] as const;

export type LogLevel = (typeof logLevels)[number];

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
  /** The kernel acknowledges the run's message: nothing blocks it. */
  | { type: 'heard'; run: number }
  /** The run is finished. */
  | { type: 'settled'; run: number }
  /** The kernel itself failed, and can be trusted no more. */
  | { type: 'broken'; run: number; reason: string };

/** What is about one cell. */
export type OfCell = Extract<FromKernel, { cell: string }>;

/** Upper limit on what the kernel sends for one cell at a time; a longer message did not come from the kernel. */
const longestHtml = 2_000_000;
const longestMessage = 20_000;

const run = whole(0);
const cell = text(200);
const place = whole(1, furthestPlace);
const html = text(longestHtml);

const described = { key: text(controlLimits.label + 20), label: text(controlLimits.label) };

/** An input as a cell describes it, its numbers finite and its texts of bearable length. */
export const readControl: Parser<Control> = variants<Control, 'kind'>('kind', {
  slider: { ...described, min: finite, max: finite, step: finite, value: finite },
  number: {
    ...described,
    min: orNull(finite),
    max: orNull(finite),
    step: orNull(finite),
    value: finite,
  },
  select: {
    ...described,
    options: listOf(text(controlLimits.option), controlLimits.options),
    value: whole(0, controlLimits.options),
  },
  toggle: { ...described, value: truth },
});

const readShown = variants<Shown, 'kind'>('kind', {
  value: { html },
  line: { level: oneOf(...logLevels), html },
  cut: { count: whole(0) },
});

/** An error without a valid position is shown without one. */
const readError = record<CellError>({
  message: cutTo(longestMessage),
  position: orNothing(record<Position>({ line: place, column: place })),
  frame: cutTo(longestMessage),
});

/**
 * Parses a message from the kernel in the page. The reader's code may have changed anything in the worker, so the page
 * accepts nothing else.
 */
export const readFromKernel: Parser<FromKernel> = variants<FromKernel, 'type'>('type', {
  started: { run, cell },
  shown: { run, cell, shown: readShown },
  control: { run, cell, control: readControl },
  progress: { run, cell, fraction: between(0, 1), label: cutTo(300) },
  finished: { run, cell, milliseconds: finite },
  failed: { run, cell, error: readError, late: truth },
  blocked: { run, cell, by: text(200) },
  heard: { run },
  settled: { run },
  broken: { run, reason: cutTo(longestMessage) },
});

/** The cell that a message says it is about, whatever else is wrong with it; empty where it names none. */
export function cellNamed(message: unknown): string {
  const named = orNothing(record<{ cell: string }>({ cell }))(message, 'message');
  return named?.cell ?? '';
}
