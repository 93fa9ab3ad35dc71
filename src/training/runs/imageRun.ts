import * as tf from '@tensorflow/tfjs-core';
import { cifarClasses, type ImageSet, takeImages } from '../data/cifar.ts';
import { type BatchLoss, type Epoch, fitModel, type Outcome } from '../fit.ts';
import { imageFeatures, patchFilters } from '../imageFeatures.ts';
import {
  accuracy,
  type ConfusionMatrix,
  confusionMatrix,
  perClassRecall,
} from '../metrics/classification.ts';
import { linearModel } from '../models.ts';
import { permutation, seeded } from '../random.ts';

const classes = cifarClasses.length;
const batchSize = 64;
const learningRate = 0.003;

/** Images as features, computed once; every loss then trains its last layer on the same ones. */
export interface PreparedImages {
  /** `[images, features]`, standardised by the training images. */
  train: tf.Tensor2D;
  trainLabels: Uint8Array;
  test: tf.Tensor2D;
  testLabels: Uint8Array;
  dispose(): void;
}

/** Leaves only a share of the images of one class, drawn by `seed`: an imbalanced set. */
export function cutClass(set: ImageSet, label: number, share: number, seed: number): ImageSet {
  const images = Array.from(set.labels.keys());
  const members = images.filter((image) => set.labels[image] === label);
  const order = permutation(members.length, seeded(seed));
  const cut = new Set(Array.from(order.subarray(Math.round(members.length * share)), (at) => members[at]));
  return takeImages(
    set,
    images.filter((image) => !cut.has(image)),
  );
}

/** Computes the features of both sets: yields the share that is done, and returns them for the caller to dispose. */
export async function* prepareImages(
  { train, test }: { train: ImageSet; test: ImageSet },
  { filters: count, seed }: { filters: number; seed: number },
): AsyncGenerator<number, PreparedImages> {
  const trainShare = train.labels.length / (train.labels.length + test.labels.length);
  const filters = patchFilters(train, count, seed);
  const trainRaw = yield* scaled(imageFeatures(train, filters), 0, trainShare);
  const testRaw = yield* scaled(imageFeatures(test, filters), trainShare, 1);
  const [trained, heldOut] = tf.tidy(() => {
    const { mean, variance } = tf.moments(trainRaw, 0);
    const deviation = tf.sqrt(tf.add(variance, 1e-4));
    const standard = (raw: tf.Tensor2D) => tf.div(tf.sub(raw, mean), deviation) as tf.Tensor2D;
    return [standard(trainRaw), standard(testRaw)] as const;
  });
  tf.dispose([filters, trainRaw, testRaw]);
  return {
    train: trained,
    trainLabels: train.labels,
    test: heldOut,
    testLabels: test.labels,
    dispose: () => tf.dispose([trained, heldOut]),
  };
}

/** The same work, whose shares run from `from` to `to` in place of 0 to 1. */
async function* scaled<T>(
  work: AsyncGenerator<number, T>,
  from: number,
  to: number,
): AsyncGenerator<number, T> {
  let next = await work.next();
  for (; !next.done; next = await work.next()) yield from + next.value * (to - from);
  return next.value;
}

export interface ImageMetrics {
  accuracy: number;
  /** The share of each class that was found, in label order. */
  recall: number[];
  confusion: ConfusionMatrix;
}

/**
 * Trains the last layer on prepared images: ten logits, Adam, any loss.
 * The loss gets logits `[images, 10]` and labels `[images, 1]`, whole numbers as float32.
 */
export async function* trainOnImages(
  images: PreparedImages,
  loss: BatchLoss,
  { epochs, seed }: { epochs: number; seed: number },
  signal?: AbortSignal,
): AsyncGenerator<Epoch<ImageMetrics>, Outcome> {
  const model = linearModel(images.train.shape[1], classes);
  const optimizer = tf.train.adam(learningRate);
  const targets = tf.tensor2d(Float32Array.from(images.trainLabels), [images.trainLabels.length, 1]);
  try {
    return yield* fitModel({
      model,
      loss,
      optimizer,
      train: { inputs: images.train, targets },
      evaluate: async () => {
        const best = tf.tidy(() => tf.argMax(model.predict(images.test), 1));
        const predicted = await best.data();
        best.dispose();
        const confusion = confusionMatrix(predicted, images.testLabels, classes);
        return { accuracy: accuracy(confusion), recall: perClassRecall(confusion), confusion };
      },
      epochs,
      batchSize,
      seed,
      ...(signal && { signal }),
    });
  } finally {
    model.dispose();
    optimizer.dispose();
    targets.dispose();
  }
}
