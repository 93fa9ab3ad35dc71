/** What a cell can use without importing it. The editor shows these words to readers; `Builtins` is their contract. */

/** Shows values below the cell: numbers, tensors, tables, figures. */
declare function display(...values: unknown[]): void;

/**
 * Shows how far a long computation has come.
 * @param fraction from 0 to 1.
 */
declare function progress(fraction: number, label?: string): void;

/** Draws a slider below the cell and returns its present value; moving it runs the cells that use the value. */
declare function slider(options: {
  label: string;
  min: number;
  max: number;
  step?: number;
  value?: number;
}): number;

/** Draws a field for a number below the cell and returns its present value. */
declare function number(options: {
  label: string;
  min?: number;
  max?: number;
  step?: number;
  value?: number;
}): number;

/** Draws a choice below the cell and returns what is chosen. */
declare function select<const T>(options: { label: string; options: readonly T[]; value?: T }): T;

/** Draws a checkbox below the cell and returns whether it is checked. */
declare function toggle(options: { label: string; value?: boolean }): boolean;

declare const console: {
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
  debug(...values: unknown[]): void;
  table(value: unknown): void;
  assert(holds: unknown, ...values: unknown[]): void;
  dir(value: unknown): void;
  count(label?: string): void;
  time(label?: string): void;
  timeEnd(label?: string): void;
  group(...values: unknown[]): void;
  groupEnd(): void;
};

declare const performance: { now(): number };
declare function setTimeout(callback: () => void, milliseconds?: number): number;
declare function clearTimeout(timer: number): void;
declare function setInterval(callback: () => void, milliseconds?: number): number;
declare function clearInterval(timer: number): void;
declare function queueMicrotask(callback: () => void): void;
declare function structuredClone<T>(value: T): T;
