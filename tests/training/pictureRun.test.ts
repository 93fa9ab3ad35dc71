import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { heldOutDigits } from '../../src/training/data/drawnDigits.ts';
import { type PictureModel, pictureModels } from '../../src/training/runs/autoencoder.ts';
import {
  type PictureMetrics,
  type PictureSettings,
  trainOnPictures,
} from '../../src/training/runs/pictureRun.ts';

const settings: PictureSettings = { beta: 1, code: 6, epochs: 20, seed: 1 };

async function courseOf(
  model: PictureModel,
  changed: Partial<PictureSettings> = {},
): Promise<PictureMetrics[]> {
  const course: PictureMetrics[] = [];
  for await (const { metrics } of trainOnPictures(model, { ...settings, ...changed })) course.push(metrics);
  return course;
}

const endOf = async (...of: Parameters<typeof courseOf>) => (await courseOf(...of)).at(-1) as PictureMetrics;

beforeAll(async () => {
  await tf.setBackend('wasm');
  await tf.ready();
});

describe.each(pictureModels)('%s', (model) => {
  test('gives the same numbers for the same seed, on the plain backend, too; and leaves no tensor', async () => {
    const before = tf.memory().numTensors;
    const short = { epochs: 2 };
    const first = await courseOf(model, short);
    expect(await courseOf(model, short)).toEqual(first);
    await tf.setBackend('cpu');
    const plain = await courseOf(model, short);
    await tf.setBackend('wasm');
    // Both add in float32, in another order: after thirty steps they differ by less than a thousandth.
    first.forEach(({ entropy, squared }, epoch) => {
      expect(plain[epoch]?.entropy).toBeCloseTo(entropy, 2);
      expect(plain[epoch]?.squared).toBeCloseTo(squared, 2);
    });
    expect(tf.memory().numTensors).toBe(before);
  });

  test('leaves no tensor behind when it is left early', async () => {
    const before = tf.memory().numTensors;
    for await (const { epoch } of trainOnPictures(model, settings)) if (epoch === 1) break;
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('what the lesson says about the three models', () => {
  test.each([1, 2, 3])('cross-entropy ends lower by both measures (seed %i)', async (seed) => {
    const squared = await endOf('squared', { seed });
    const entropy = await endOf('entropy', { seed });
    expect(entropy.entropy).toBeLessThan(squared.entropy);
    expect(entropy.squared).toBeLessThan(squared.squared);
  });

  test('about 19 nats of a held-out picture are the floor of its greys', () => {
    const pixels = [...heldOutDigits(100, settings.seed)];
    const term = (p: number) => (p === 0 ? 0 : -p * Math.log(p));
    const floor = pixels.reduce((sum, p) => sum + term(p) + term(1 - p), 0) / 100;
    expect(Math.round(floor)).toBe(19);
  });

  test('without a price the code takes some 38 nats, at β = 1 fewer than 5, and pictures are told apart', async () => {
    const free = await endOf('variational', { beta: 0 });
    expect(Math.round(free.kl as number)).toBe(38);
    const paid = await endOf('variational');
    expect(paid.kl).toBeLessThan(5);
    expect(difference(paid.rebuilt)).toBeGreaterThan(1);
  });

  test.each([4, 144])(
    'at β = %i the code collapses: no nats, and every picture comes back the same',
    async (beta) => {
      const collapsed = await endOf('variational', { beta });
      expect(collapsed.kl).toBeLessThan(0.05);
      expect(difference(collapsed.rebuilt)).toBeLessThan(0.05);
    },
  );
});

/** The mean squared distance of pictures from their mean. */
function difference(pictures: readonly number[][]): number {
  return tf.tidy(() => {
    const { variance } = tf.moments(tf.tensor2d(pictures as number[][]), 0);
    return tf.sum(variance).dataSync()[0] as number;
  });
}
