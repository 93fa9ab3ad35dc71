import type { SensorTable } from '../data/sensors.ts';
import type { BatchLoss } from '../fit.ts';
import { precisionRecallCurve } from '../metrics/classification.ts';
import { trainOnSensors } from '../runs/sensorRun.ts';
import {
  type Called,
  type Experiment,
  type ExperimentSettings,
  rowwiseLosses,
  trialBy,
} from './experiment.ts';

/** Large batches and long strides: the reader's loss is called for every example, so epochs are dear. */
const scale = { ratio: 100, batchSize: 256, learningRate: 0.03 };

/** The reader's losses on one event to a hundred quiet readings, with the measures that the exercise adds. */
export function sensorExperiment(
  called: Called,
  table: SensorTable,
  { epochs, seeds }: ExperimentSettings,
): Experiment {
  const losses = rowwiseLosses(called);
  return {
    losses: Object.keys(losses),
    seeds: seeds ?? called.seeds,
    trial: trialBy({
      train: (name, seed) => trainOnSensors(table, losses[name] as BatchLoss, { ...scale, seed, epochs }),
      watch: (metrics) => metrics.averagePrecision,
      measure: (course) => {
        const {
          logits = [],
          labels = [],
          recall = Number.NaN,
          precision = Number.NaN,
        } = course.at(-1)?.metrics ?? {};
        const measures = { recall, precision, ...called.measures?.(logits, labels) };
        return { measures, curve: precisionRecallCurve(logits, labels) };
      },
    }),
  };
}
