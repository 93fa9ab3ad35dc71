import * as tf from '@tensorflow/tfjs-core';
import type { Model } from './models.ts';
import { permutation, seeded } from './random.ts';

/** Any loss of one batch: predictions and targets of equal shape in, one number out. */
export type BatchLoss = (input: tf.Tensor2D, target: tf.Tensor2D) => tf.Scalar;

/** Inputs `[examples, features]` and targets `[examples, outputs]`; the caller owns and disposes them. */
export interface Batch {
  inputs: tf.Tensor2D;
  targets: tf.Tensor2D;
}

export interface Fit<Metrics> {
  model: Model;
  loss: BatchLoss;
  optimizer: tf.Optimizer;
  train: Batch;
  /** Read after each epoch, and once before the first. */
  evaluate: (model: Model) => Metrics | Promise<Metrics>;
  epochs: number;
  batchSize: number;
  /** Decides the order of the examples, anew in each epoch. */
  seed: number;
  signal?: AbortSignal;
}

export interface Epoch<Metrics> {
  /** 0 is the model before training. */
  epoch: number;
  /** Mean loss over the epoch's batches; null before training. */
  trainLoss: number | null;
  metrics: Metrics;
}

/** How a fit ended; `diverged` means that the loss was no longer a finite number. */
export type Outcome = 'finished' | 'stopped' | 'diverged';

/**
 * The one training loop: yields after every epoch, returns how it ended, and leaves no tensor behind but the
 * model's and the optimiser's own.
 *
 *     for await (const epoch of fitModel({ model, loss: mseLoss, optimizer: tf.train.sgd(0.1), … })) show(epoch);
 *
 * A loss that throws ends the fit with its error; tensors that tfjs saved for that step's gradient then stay until the
 * worker ends (it frees them only after a backward pass).
 *
 * Losses stay on the backend and their mean is read once an epoch, so that a GPU is not made to wait in each step.
 */
export async function* fitModel<Metrics>(options: Fit<Metrics>): AsyncGenerator<Epoch<Metrics>, Outcome> {
  const { model, train, evaluate, epochs, batchSize, seed } = options;
  requireWhole('epochs', epochs);
  requireWhole('batchSize', batchSize);
  const random = seeded(seed);

  yield { epoch: 0, trainLoss: null, metrics: await evaluate(model) };
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const trainLoss = await pass(options, permutation(train.inputs.shape[0], random));
    if (trainLoss === null) return 'stopped';
    yield { epoch, trainLoss, metrics: await evaluate(model) };
    if (!Number.isFinite(trainLoss)) return 'diverged';
  }
  return 'finished';
}

/** One pass over the examples in `order`; the mean of the batches' losses, or null when it was stopped. */
async function pass<M>(options: Fit<M>, order: Int32Array): Promise<number | null> {
  const { batchSize, signal } = options;
  const costs: tf.Scalar[] = [];
  let lastPause = performance.now();
  try {
    for (let start = 0; start < order.length; start += batchSize) {
      if (performance.now() - lastPause > PAUSE_EVERY) {
        await pause();
        lastPause = performance.now();
      }
      if (signal?.aborted) return null;
      costs.push(step(options, order.subarray(start, start + batchSize)));
    }
    const mean = tf.tidy(() => tf.mean<tf.Scalar>(tf.stack(costs)));
    costs.push(mean);
    return (await mean.data())[0] as number;
  } finally {
    tf.dispose(costs);
  }
}

/** Milliseconds of work between two yields to the event loop, without which a press on Stop would never arrive. */
const PAUSE_EVERY = 50;

/** A message comes back at once; a timer would come back after 4 ms in a browser, or whenever a busy machine likes. */
function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Moves the model by one batch and returns its loss. */
function step<M>({ model, loss, optimizer, train }: Fit<M>, rows: Int32Array): tf.Scalar {
  return tf.tidy(() => {
    const indices = tf.tensor1d(rows, 'int32');
    const inputs = tf.gather(train.inputs, indices);
    const targets = tf.gather(train.targets, indices);
    return optimizer.minimize(() => loss(model.predict(inputs), targets), true, model.variables) as tf.Scalar;
  });
}

function requireWhole(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1) {
    throw new RangeError(`fitModel: ${name} must be a whole number of at least 1; it was ${value}.`);
  }
}
