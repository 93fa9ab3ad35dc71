import { number, numbers, type StateOf } from '../fields.ts';

/** Test errors, in any unit. */
export const errorRange = [3, 4.2] as const;

export const fields = () => ({
  /** How much every run of loss B is moved. */
  shift: number({ name: 'shift', symbol: 'B moved by', default: 0, range: [-0.4, 0.4], step: 0.01 }),
  /** The test error of each seed under loss A, and under loss B before it is moved. */
  a: numbers([3.66, 3.81, 3.55, 3.9, 3.72], errorRange, 'a', 2),
  b: numbers([3.58, 3.66, 3.5, 3.74, 3.82], errorRange, 'b', 2),
});
export type SeedsState = StateOf<ReturnType<typeof fields>>;
