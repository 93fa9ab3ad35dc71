import { number, oneOf, type Point, points, type SliderSpec, type StateOf, someOf } from '../fields.ts';
import { linesFrame } from './frame.ts';

/** The losses whose lines a reader can fit, in the order of their lines' looks. */
export const fittable = ['mse', 'l1', 'huber', 'log-cosh'] as const;
export type Fittable = (typeof fittable)[number];

export interface OutlierData {
  points: readonly Point[];
  labels: Record<Fittable, string>;
  /** The Huber loss's threshold. */
  delta: SliderSpec;
}

export const fields = ({ points: initial, delta }: Pick<OutlierData, 'points' | 'delta'>) => ({
  points: points(initial, linesFrame(720), 'p'),
  shown: someOf(fittable, ['mse', 'l1'], 'with'),
  /** Whose cost is drawn at each point. */
  errors: oneOf(['mse', 'l1', 'none'], 'mse'),
  /** Unit of y. */
  delta: number(delta),
});
export type OutlierState = StateOf<ReturnType<typeof fields>>;
