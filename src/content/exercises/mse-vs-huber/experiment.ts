/* What the experiment calls of the reader's file. It goes to the worker as text, so it imports types only. */
import type { Calls } from '../../../training/experiments/experiment.ts';

export const experiment: Calls = (own) => {
  const { delta, seeds } = own('plan')() as { delta: number; seeds: number[] };
  return {
    seeds,
    losses: {
      mse: (rows, targets) => own('mse')(rows.flat(), targets),
      huber: (rows, targets) => own('huber')(rows.flat(), targets, delta),
    },
  };
};
