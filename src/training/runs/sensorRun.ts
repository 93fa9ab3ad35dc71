import * as tf from '@tensorflow/tfjs-core';
import { type SensorTable, splitSensors } from '../data/sensors.ts';
import { type BatchLoss, type Epoch, fitModel, type Outcome } from '../fit.ts';
import {
  averagePrecision,
  type OperatingPoint,
  precisionRecallCurve,
  recallAtPrecision,
} from '../metrics/classification.ts';
import { predictions, toBatch } from '../metrics/regression.ts';
import { smallNetwork } from '../models.ts';

export interface SensorSettings {
  /** Decides which readings are kept, which are held out, the first weights, and the order of the rest. */
  seed: number;
  epochs: number;
  /** Quiet readings to one event. */
  ratio: number;
  batchSize: number;
  learningRate: number;
}

export const defaultSensorSettings: SensorSettings = {
  seed: 1,
  epochs: 12,
  ratio: 100,
  batchSize: 64,
  learningRate: 0.01,
};

/** Readings on what was held out; an event is called where the logit is above 0. */
export interface SensorMetrics {
  recall: number;
  /** NaN while nothing is called. */
  precision: number;
  averagePrecision: number;
  /** The best recall at a precision of 0.9, whatever the threshold; null where no threshold reaches it. */
  atPrecision90: OperatingPoint | null;
  /** One per reading held out, beside its label. */
  logits: number[];
  labels: number[];
}

const hidden = 16;

/** Learns to find the events from humidity and temperature: a small network, Adam, any loss on logits. */
export async function* trainOnSensors(
  table: SensorTable,
  loss: BatchLoss,
  { seed, epochs, ratio, batchSize, learningRate }: SensorSettings,
  signal?: AbortSignal,
): AsyncGenerator<Epoch<SensorMetrics>, Outcome> {
  const { train, test } = splitSensors(table, { ratio, seed });
  const model = smallNetwork(2, hidden, 1, seed);
  const optimizer = tf.train.adam(learningRate);
  const batch = toBatch(train);
  const heldOut = toBatch(test);
  try {
    return yield* fitModel({
      model,
      loss,
      optimizer,
      train: batch,
      evaluate: async () => sensorMetrics(Array.from(await predictions(model, heldOut.inputs)), test.targets),
      epochs,
      batchSize,
      seed,
      ...(signal && { signal }),
    });
  } finally {
    model.dispose();
    optimizer.dispose();
    tf.dispose([batch.inputs, batch.targets, heldOut.inputs, heldOut.targets]);
  }
}

export function sensorMetrics(logits: number[], labels: number[]): SensorMetrics {
  const curve = precisionRecallCurve(logits, labels);
  // Thresholds fall along the curve: the last one above 0 is the classifier as trained.
  const called = curve.findLast((point) => point.threshold > 0);
  return {
    recall: called?.recall ?? 0,
    precision: called?.precision ?? Number.NaN,
    averagePrecision: averagePrecision(curve),
    atPrecision90: recallAtPrecision(curve, 0.9),
    logits,
    labels,
  };
}
