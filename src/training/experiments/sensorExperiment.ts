import type { SensorTable } from '../data/sensors.ts';
import { precisionRecallCurve } from '../metrics/classification.ts';
import { rowwiseLoss } from '../rowwiseLoss.ts';
import { trainOnSensors } from '../runs/sensorRun.ts';
import { type Experiment, type ExperimentSettings, type Own, ownFunction, trialBy } from './experiment.ts';

interface Plan {
  positiveWeight: number;
  gamma: number;
  seeds: readonly number[];
}

/** The precision that has to be kept when recalls are compared. */
const leastPrecision = 0.9;

/** Large batches and long strides: the reader's loss is called for every example, so epochs are dear. */
const scale = { ratio: 100, batchSize: 256, learningRate: 0.03 };

/**
 * The reader's `classifierLoss` as plain, weighted and focal binary cross-entropy, on one event to a hundred quiet
 * readings. Recall at the stated precision is read with the reader's own `recallAtPrecision`.
 */
export function sensorExperiment(
  own: Own,
  table: SensorTable,
  { epochs, seeds }: ExperimentSettings,
): Experiment {
  const plan = ownFunction(own, 'plan')() as Plan;
  const loss = ownFunction(own, 'classifierLoss');
  const recallAtPrecision = ownFunction(own, 'recallAtPrecision');
  const options: Record<string, { positiveWeight: number; gamma: number }> = {
    bce: { positiveWeight: 1, gamma: 0 },
    weighted: { positiveWeight: plan.positiveWeight, gamma: 0 },
    focal: { positiveWeight: 1, gamma: plan.gamma },
  };
  return {
    losses: Object.keys(options),
    seeds: seeds ?? plan.seeds,
    trial: trialBy({
      train: (name, seed) =>
        trainOnSensors(
          table,
          rowwiseLoss((rows, targets) => loss(rows.flat(), targets, options[name])),
          { ...scale, seed, epochs },
        ),
      watch: (metrics) => metrics.averagePrecision,
      measure: (course) => {
        const {
          logits = [],
          labels = [],
          recall = Number.NaN,
          precision = Number.NaN,
        } = course.at(-1)?.metrics ?? {};
        const kept = Number(recallAtPrecision(logits, labels, leastPrecision));
        return { measures: { recall, precision, kept }, curve: precisionRecallCurve(logits, labels) };
      },
    }),
  };
}
