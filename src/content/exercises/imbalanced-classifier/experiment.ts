/* What the experiment calls of the reader's file. It goes to the worker as text, so it imports types only. */
import type { Calls } from '../../../training/experiments/experiment.ts';

/** The precision that has to be kept when recalls are compared. */
const leastPrecision = 0.9;

export const experiment: Calls = (own) => {
  const plan = own('plan')() as { positiveWeight: number; gamma: number; seeds: number[] };
  const loss =
    (options: { positiveWeight: number; gamma: number }) => (rows: number[][], targets: number[]) =>
      own('classifierLoss')(rows.flat(), targets, options);
  return {
    seeds: plan.seeds,
    losses: {
      bce: loss({ positiveWeight: 1, gamma: 0 }),
      weighted: loss({ positiveWeight: plan.positiveWeight, gamma: 0 }),
      focal: loss({ positiveWeight: 1, gamma: plan.gamma }),
    },
    measures: (logits, labels) => ({
      kept: Number(own('recallAtPrecision')(logits, labels, leastPrecision)),
    }),
  };
};
