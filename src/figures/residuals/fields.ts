import { number, oneOf, type Point, type SliderSpec, type StateOf } from '../fields.ts';

export interface ResidualData {
  points: readonly Point[];
  axes: { inputLabel: string; unit: string };
  /** The Huber loss's threshold, with a range that suits the unit. */
  delta: SliderSpec;
}

export const fields = ({ delta }: ResidualData) => ({
  /** Unit of the target. */
  delta: number(delta),
  /** Which loss has fitted the line whose residuals are read. */
  fit: oneOf(['mse', 'huber'], 'mse'),
});
export type ResidualState = StateOf<ReturnType<typeof fields>>;
