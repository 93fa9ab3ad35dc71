import type { WagesTable } from '../data/wages.ts';
import { settledAt } from '../metrics/regression.ts';
import { type RowLoss, rowwiseLoss } from '../rowwiseLoss.ts';
import { trainOnWages, type WagesEpoch } from '../runs/wagesRun.ts';
import {
  type Experiment,
  type ExperimentSettings,
  type ExperimentStep,
  type Own,
  ownFunction,
  trialBy,
} from './experiment.ts';

interface Plan {
  delta: number;
  seeds: readonly number[];
}

/** The share of the training wages that were typed in per week. */
const outliers = 0.1;

/**
 * The reader's `mse` and `huber` on wages of which a tenth are wrong by a factor of forty, as the reader's `plan` says.
 * Errors are read on workers held out, whose wages nobody touched. Each run has a control in which none is wrong.
 */
export function wagesExperiment(
  own: Own,
  table: WagesTable,
  { epochs, seeds }: ExperimentSettings,
): Experiment {
  const plan = ownFunction(own, 'plan')() as Plan;
  const losses: Record<string, RowLoss> = {
    mse: (rows, targets) => ownFunction(own, 'mse')(rows.flat(), targets),
    huber: (rows, targets) => ownFunction(own, 'huber')(rows.flat(), targets, plan.delta),
  };
  const train = (loss: string, seed: number, share: number) =>
    trainOnWages(table, rowwiseLoss(losses[loss] as RowLoss), {
      seed,
      epochs,
      outliers: share,
      delta: plan.delta,
    });
  const trials = trialBy({
    train: (loss, seed) => train(loss, seed, outliers),
    watch: (metrics) => metrics.meanAbsoluteError,
    measure: (course) => {
      const errors = course.map(({ metrics }) => metrics.meanAbsoluteError);
      return { measures: { error: errors.at(-1) ?? Number.NaN, settled: settledAt(errors) } };
    },
  });
  return {
    losses: Object.keys(losses),
    seeds: seeds ?? plan.seeds,
    async *trial(loss, seed) {
      for await (const step of trials(loss, seed)) {
        if (step.type === 'epoch') yield step;
        else yield withControl(step, await lastError(train(loss, seed, 0)));
      }
    },
  };
}

/** A trial with the error of its control: the same loss and seed, with no wage spoilt. */
const withControl = (step: Extract<ExperimentStep, { type: 'trial' }>, control: number): ExperimentStep => ({
  ...step,
  trial: { ...step.trial, measures: { ...step.trial.measures, control } },
});

/** Where the error of a run ends. */
async function lastError(run: AsyncGenerator<WagesEpoch, unknown>): Promise<number> {
  let last = Number.NaN;
  for await (const { metrics } of run) last = metrics.meanAbsoluteError;
  return last;
}
