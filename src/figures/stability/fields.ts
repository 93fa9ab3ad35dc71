import { numbers, oneOf, type StateOf } from '../fields.ts';
import { classes } from '../softmax/fields.ts';

/** Far beyond what float32 can exponentiate, both ways. */
export const logitRange: readonly [number, number] = [-10_000, 10_000];

export const fields = () => ({
  logits: numbers([100, 0, -100], logitRange, 'x'),
  /** The true class. */
  target: oneOf(classes, 'A', 'true'),
});
export type StabilityState = StateOf<ReturnType<typeof fields>>;
