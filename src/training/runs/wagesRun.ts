import * as tf from '@tensorflow/tfjs-core';
import { standardise } from '../data/standard.ts';
import { splitWages, type WagesTable, withWeeklyPay } from '../data/wages.ts';
import { type BatchLoss, type Epoch, fitModel, type Outcome } from '../fit.ts';
import { predictions, type RegressionMetrics, regressionMetrics, toBatch } from '../metrics/regression.ts';
import { linearModel } from '../models.ts';

/** What a reader can choose; everything else of the experiment is fixed below. */
export interface WagesSettings {
  /** Decides which workers are held out and the order of the others. */
  seed: number;
  epochs: number;
  /** Dollars per hour. */
  delta: number;
  /** Share of the training wages that are typed in per week instead of per hour; none when left out. */
  outliers?: number;
  /** Of plain stochastic gradient descent; {@link defaultRate} when left out. */
  learningRate?: number;
}

/** What a run itself depends on; `delta` is the loss's. */
type RunSettings = Omit<WagesSettings, 'delta'>;

export const defaultSettings: WagesSettings = { seed: 1, epochs: 40, delta: 2 };

/** A wage in dollars per hour as a straight function of years at school. */
export interface Line {
  atZero: number;
  perYear: number;
}

export interface WagesMetrics extends RegressionMetrics {
  line: Line;
}

export type WagesEpoch = Epoch<WagesMetrics>;

const features = ['education'] as const;
const batchSize = 32;
const defaultRate = 0.05;

/**
 * Learns the hourly wage from years at school: a line, plain stochastic gradient descent, any loss.
 * A quarter of the workers is held out; the metrics are their errors in dollars per hour.
 */
export async function* trainOnWages(
  table: WagesTable,
  loss: BatchLoss,
  { seed, epochs, outliers = 0, learningRate = defaultRate }: RunSettings,
  signal?: AbortSignal,
): AsyncGenerator<WagesEpoch, Outcome> {
  const { train, test, standards } = splitWages(table, { features, seed });
  const model = linearModel(features.length);
  const optimizer = tf.train.sgd(learningRate);
  const batch = toBatch(withWeeklyPay(train, outliers, seed));
  const heldOut = toBatch(test);
  // Two inputs of known years are enough to read the line off the model.
  const probe = tf.tensor2d(
    standards.flatMap((standard) => [0, 1].map((year) => standardise(year, standard))),
    [2, 1],
  );
  try {
    return yield* fitModel({
      model,
      loss,
      optimizer,
      train: batch,
      evaluate: async () => {
        const [atZero = Number.NaN, atOne = Number.NaN] = Array.from(await predictions(model, probe));
        const errors = regressionMetrics(await predictions(model, heldOut.inputs), test.targets);
        return { ...errors, line: { atZero, perYear: atOne - atZero } };
      },
      epochs,
      batchSize,
      seed,
      ...(signal && { signal }),
    });
  } finally {
    model.dispose();
    optimizer.dispose();
    tf.dispose([batch.inputs, batch.targets, heldOut.inputs, heldOut.targets, probe]);
  }
}

/** The share of the training workers that {@link lossHeldBack} keeps out of training. */
const heldBack = 0.2;

/**
 * What a loss itself comes to, after training, on a fifth of the *training* workers, whose wages are as wrong as the others’:
 * what a learning rate may be chosen by, for it never looks at a worker of the test.
 */
export async function lossHeldBack(
  table: WagesTable,
  loss: BatchLoss,
  { seed, epochs, outliers = 0, learningRate = defaultRate }: RunSettings,
): Promise<number> {
  const { train } = splitWages(table, { features, seed });
  const { inputs, targets } = withWeeklyPay(train, outliers, seed);
  const from = Math.round(targets.length * heldBack);
  const heldOut = toBatch({ inputs: inputs.slice(0, from), targets: targets.slice(0, from) });
  const batch = toBatch({ inputs: inputs.slice(from), targets: targets.slice(from) });
  const model = linearModel(features.length);
  const optimizer = tf.train.sgd(learningRate);
  let last = Number.NaN;
  try {
    const run = fitModel({
      model,
      loss,
      optimizer,
      train: batch,
      evaluate: () =>
        tf.tidy(() => loss(model.predict(heldOut.inputs), heldOut.targets).dataSync()[0] as number),
      epochs,
      batchSize,
      seed,
    });
    for await (const { metrics } of run) last = metrics;
    return last;
  } finally {
    model.dispose();
    optimizer.dispose();
    tf.dispose([batch.inputs, batch.targets, heldOut.inputs, heldOut.targets]);
  }
}
