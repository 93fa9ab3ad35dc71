/* What the experiment calls of the reader's file. It goes to the worker as text, so it imports types only. */
import type { Calls } from '../../../training/experiments/experiment.ts';

export const experiment: Calls = (own) => {
  const { gamma, alpha, seeds } = own('plan')() as { gamma: number; alpha: number[]; seeds: number[] };
  return {
    seeds,
    losses: { focal: (rows, targets) => own('focalLoss')(rows, targets, { gamma, alpha }) },
  };
};
