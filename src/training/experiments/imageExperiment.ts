import * as tf from '@tensorflow/tfjs-core';
import { crossEntropy } from '../../losses/index.ts';
import type { ImageSource } from '../data/imageSource.ts';
import { rareClass } from '../data/rareClass.ts';
import type { BatchLoss } from '../fit.ts';
import { permutation, seeded } from '../random.ts';
import { type PreparedImages, prepareImages, trainOnImages } from '../runs/imageRun.ts';
import {
  type Called,
  type Experiment,
  type ExperimentSettings,
  type ExperimentStep,
  rowwiseLosses,
  trialBy,
} from './experiment.ts';

const share = 0.1;
const filters = 64;

/**
 * The reader's losses beside cross-entropy and weighted cross-entropy, on ten kinds of image of which one is rare. The
 * features are computed once; a seed draws which rare images stay and the order of all, alike for all losses.
 */
export async function* imageExperiment(
  called: Called,
  source: ImageSource,
  { epochs, seeds }: ExperimentSettings,
): AsyncGenerator<ExperimentStep, Experiment> {
  const weight = source.classes.map((_, label) => (label === rareClass ? 1 / share : 1));
  const losses: Record<string, BatchLoss> = {
    'cross-entropy': (input, target) => crossEntropy(input, tf.squeeze(target, [1])),
    weighted: (input, target) => crossEntropy(input, tf.squeeze(target, [1]), { weight }),
    ...rowwiseLosses(called),
  };
  const images = yield* prepared(source);
  return {
    losses: Object.keys(losses),
    seeds: seeds ?? called.seeds,
    dispose: images.dispose,
    trial: trialBy({
      train: async function* (loss, seed) {
        const imbalanced = withRareClass(images, seed);
        try {
          return yield* trainOnImages(imbalanced, losses[loss] as BatchLoss, { epochs, seed });
        } finally {
          imbalanced.train.dispose();
        }
      },
      watch: ({ recall }) => recall[rareClass] ?? Number.NaN,
      measure: (course) => {
        const { recall = [], accuracy = Number.NaN, confusion = [] } = course.at(-1)?.metrics ?? {};
        const others = recall.filter((_, label) => label !== rareClass);
        const common = others.reduce((sum, found) => sum + found, 0) / others.length;
        return { measures: { rare: recall[rareClass] ?? Number.NaN, common, accuracy }, confusion };
      },
    }),
  };
}

async function* prepared(source: ImageSource): AsyncGenerator<ExperimentStep, PreparedImages> {
  const work = prepareImages(source, { filters, seed: 1 });
  let next = await work.next();
  for (; !next.done; next = await work.next()) yield { type: 'preparing', share: next.value };
  return next.value;
}

/** The prepared images without nine tenths of the rare class; dispose `train` of what comes back. */
function withRareClass(images: PreparedImages, seed: number): PreparedImages {
  const all = Array.from(images.trainLabels.keys());
  const rare = all.filter((image) => images.trainLabels[image] === rareClass);
  const order = permutation(rare.length, seeded(seed));
  const cut = new Set(Array.from(order.subarray(Math.round(rare.length * share)), (at) => rare[at]));
  const kept = all.filter((image) => !cut.has(image));
  return {
    ...images,
    train: tf.tidy(() => tf.gather(images.train, tf.tensor1d(kept, 'int32'))),
    trainLabels: Uint8Array.from(kept, (image) => images.trainLabels[image] as number),
  };
}
