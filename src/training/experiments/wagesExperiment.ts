import type { WagesTable } from '../data/wages.ts';
import { settledAt } from '../metrics/regression.ts';
import { type RowLoss, rowwiseLoss } from '../rowwiseLoss.ts';
import { trainOnWages } from '../runs/wagesRun.ts';
import { type Experiment, type ExperimentSettings, type Own, ownFunction, trialBy } from './experiment.ts';

interface Plan {
  delta: number;
  seeds: readonly number[];
}

/** The share of the training wages that were typed in per week. */
const outliers = 0.1;

/**
 * The reader's `mse` and `huber` on wages of which a tenth are wrong by a factor of forty, as the reader's `plan` says.
 * Errors are read on workers held out, whose wages nobody touched.
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
  return {
    losses: Object.keys(losses),
    seeds: seeds ?? plan.seeds,
    trial: trialBy({
      train: (loss, seed) =>
        trainOnWages(table, rowwiseLoss(losses[loss] as RowLoss), {
          seed,
          epochs,
          outliers,
          delta: plan.delta,
        }),
      watch: (metrics) => metrics.meanAbsoluteError,
      measure: (course) => {
        const errors = course.map(({ metrics }) => metrics.meanAbsoluteError);
        return { measures: { error: errors.at(-1) ?? Number.NaN, settled: settledAt(errors) } };
      },
    }),
  };
}
