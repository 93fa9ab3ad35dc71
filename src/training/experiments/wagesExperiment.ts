import { bestRate } from '../bestRate.ts';
import type { WagesTable } from '../data/wages.ts';
import type { BatchLoss } from '../fit.ts';
import { settledAt } from '../metrics/regression.ts';
import { lossHeldBack, trainOnWages, type WagesEpoch } from '../runs/wagesRun.ts';
import {
  type Called,
  type Experiment,
  type ExperimentSettings,
  rowwiseLosses,
  type TrialStep,
  trialBy,
} from './experiment.ts';

/** The learning rates that each loss may choose from. */
export const rateGrid = [0.01, 0.03, 0.1, 0.3] as const;

/** The share of the training wages that were typed in per week. */
const outliers = 0.1;

/**
 * The reader's losses on wages of which a tenth are wrong by a factor of forty. Errors are read on workers held out,
 * whose wages nobody touched. Each run has a control in which none is wrong.
 * Run and control are each at the rate of the grid that suits this loss best, by a part of that run's training workers.
 */
export function wagesExperiment(
  called: Called,
  table: WagesTable,
  { epochs, seeds }: ExperimentSettings,
): Experiment {
  const losses = rowwiseLosses(called);
  const settings = (seed: number, share: number) => ({ seed, epochs, outliers: share });
  const rateOf = (loss: string, seed: number, share: number) =>
    bestRate(rateGrid, (learningRate) =>
      lossHeldBack(table, losses[loss] as BatchLoss, { ...settings(seed, share), learningRate }),
    );
  const train = (loss: string, seed: number, share: number, learningRate: number) =>
    trainOnWages(table, losses[loss] as BatchLoss, { ...settings(seed, share), learningRate });
  return {
    losses: Object.keys(losses),
    seeds: seeds ?? called.seeds,
    async *trial(loss, seed) {
      const rate = await rateOf(loss, seed, outliers);
      const trials = trialBy({
        train: () => train(loss, seed, outliers, rate),
        watch: (metrics) => metrics.meanAbsoluteError,
        measure: (course) => {
          const errors = course.map(({ metrics }) => metrics.meanAbsoluteError);
          return { measures: { error: errors.at(-1) ?? Number.NaN, settled: settledAt(errors), rate } };
        },
      });
      for await (const step of trials(loss, seed)) {
        if (step.type === 'epoch') yield step;
        else {
          const clean = await rateOf(loss, seed, 0);
          yield withControl(step, await lastError(train(loss, seed, 0, clean)));
        }
      }
    },
  };
}

/** A trial with the error of its control: the same loss and seed, with no wage spoilt. */
const withControl = (step: Extract<TrialStep, { type: 'trial' }>, control: number): TrialStep => ({
  ...step,
  trial: { ...step.trial, measures: { ...step.trial.measures, control } },
});

/** Where the error of a run ends. */
async function lastError(run: AsyncGenerator<WagesEpoch, unknown>): Promise<number> {
  let last = Number.NaN;
  for await (const { metrics } of run) last = metrics.meanAbsoluteError;
  return last;
}
