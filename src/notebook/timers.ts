import type { CellRun } from './cellRun.ts';

type Timers = Pick<typeof globalThis, 'setTimeout' | 'setInterval'>;

/** Runs a callback on behalf of a cell, so that its output appears below that cell. */
export type InNameOf = (cell: CellRun, work: () => void) => void;

/**
 * `setTimeout` and `setInterval` for readers' code: a timer belongs to the cell that sets it, whose next run ends it.
 *
 * @param current the running cell, `null` before the first.
 */
export function makeTimers(current: () => CellRun | null, inNameOf: InNameOf): Timers {
  const { setTimeout, setInterval } = globalThis;
  const owned =
    (set: typeof setTimeout | typeof setInterval) =>
    (callback: unknown, milliseconds?: number, ...values: unknown[]) => {
      const cell = current();
      if (!cell || typeof callback !== 'function') return set(callback as () => void, milliseconds);
      const timer = set(() => inNameOf(cell, () => callback(...values)), milliseconds);
      cell.keep(timer);
      return timer;
    };
  return { setTimeout: owned(setTimeout), setInterval: owned(setInterval) } as Timers;
}
