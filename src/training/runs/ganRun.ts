import * as tf from '@tensorflow/tfjs-core';
import { discriminatorLoss } from '../../losses/discriminator.ts';
import { generatorLoss } from '../../losses/generator.ts';
import { gradientPenalty } from '../../losses/gradientPenalty.ts';
import type { GANMode } from '../../losses/ops/adversarial.ts';
import { type Coverage, coverage, ringPoints } from '../data/ring.ts';
import type { Outcome } from '../fit.ts';
import type { Point } from '../metrics/lineFit.ts';
import { type Model, network } from '../models.ts';
import { normals } from '../normals.ts';
import { type Random, seeded } from '../random.ts';

/** What a reader can choose; everything else of the experiment is fixed below. */
export interface GANSettings {
  mode: GANMode;
  /** Steps of the discriminator for each step of the generator. */
  discriminatorSteps: number;
  /** Steps of the generator. */
  steps: number;
  /** Decides the first weights, the real points and the noise. */
  seed: number;
}

/** The two networks after some steps of the generator. */
export interface GANSnapshot extends Coverage {
  step: number;
  /** The discriminator's loss, without any penalty. */
  discriminator: number;
  generator: number;
  /** Mean size of the generator loss's slope at the scores of generated samples: what can reach the generator. */
  pull: number;
  samples: Point[];
}

/** Steps of the generator between two snapshots. */
const stepsPerSnapshot = 10;

const batchSize = 64;
const noiseWidth = 2;
const hidden = 24;
const rate = 0.006;
const lambda = 1;
const shown = 240;

/**
 * Plays the adversarial game on eight heaps of points: yields before the first step and after every
 * `stepsPerSnapshot`, returns how it ended, and leaves no tensor behind.
 */
export async function* trainGAN(
  { mode, discriminatorSteps, steps, seed }: GANSettings,
  signal?: AbortSignal,
): AsyncGenerator<GANSnapshot, Outcome> {
  const generator = network([noiseWidth, hidden, hidden, 2], seed);
  const discriminator = network([2, hidden, hidden, 1], seed + 1);
  const generatorAdam = tf.train.adam(rate, 0.5, 0.9);
  const discriminatorAdam = tf.train.adam(rate, 0.5, 0.9);
  const random = seeded(seed + 2);
  const looking = seeded(seed + 3);
  const seen = { real: points(ringPoints(shown, looking)), noise: normals(shown, noiseWidth, looking) };
  try {
    for (let step = 0; ; step++) {
      if (step % stepsPerSnapshot === 0 || step === steps) {
        const snapshot = await look(generator, discriminator, seen, mode);
        yield { step, ...snapshot };
        if (!Number.isFinite(snapshot.discriminator + snapshot.generator)) return 'diverged';
      }
      if (signal?.aborted) return 'stopped';
      if (step === steps) return 'finished';
      for (let k = 0; k < discriminatorSteps; k++)
        discriminatorStep(generator, discriminator, discriminatorAdam, mode, random);
      generatorStep(generator, discriminator, generatorAdam, mode, random);
    }
  } finally {
    generator.dispose();
    discriminator.dispose();
    generatorAdam.dispose();
    discriminatorAdam.dispose();
    tf.dispose(seen);
  }
}

function discriminatorStep(
  generator: Model,
  discriminator: Model,
  discriminatorAdam: tf.Optimizer,
  mode: GANMode,
  random: Random,
) {
  tf.tidy(() => {
    const real = points(ringPoints(batchSize, random));
    const fake = generator.predict(normals(batchSize, noiseWidth, random));
    const mixing = Math.floor(random() * 2 ** 31);
    discriminatorAdam.minimize(
      () => {
        const loss = discriminatorLoss(discriminator.predict(real), discriminator.predict(fake), { mode });
        if (mode !== 'wasserstein') return loss;
        const critic = (x: tf.Tensor) => discriminator.predict(x as tf.Tensor2D);
        return tf.add<tf.Scalar>(loss, gradientPenalty(critic, real, fake, { lambda, seed: mixing }));
      },
      false,
      discriminator.variables,
    );
  });
}

function generatorStep(
  generator: Model,
  discriminator: Model,
  generatorAdam: tf.Optimizer,
  mode: GANMode,
  random: Random,
) {
  tf.tidy(() => {
    const given = normals(batchSize, noiseWidth, random);
    generatorAdam.minimize(
      () => generatorLoss(discriminator.predict(generator.predict(given)), { mode }),
      false,
      generator.variables,
    );
  });
}

async function look(
  generator: Model,
  discriminator: Model,
  seen: { real: tf.Tensor2D; noise: tf.Tensor2D },
  mode: GANMode,
): Promise<Omit<GANSnapshot, 'step'>> {
  const found = tf.tidy(() => {
    const samples = generator.predict(seen.noise);
    const fake = discriminator.predict(samples);
    const slope = tf.grad((scores) => generatorLoss(scores, { mode, reduction: 'sum' }))(fake);
    return {
      samples,
      discriminator: discriminatorLoss(discriminator.predict(seen.real), fake, { mode }),
      generator: generatorLoss(fake, { mode }),
      pull: tf.mean(tf.abs(slope)),
    };
  });
  const one = async (value: tf.Tensor) => (await value.data())[0] as number;
  const flat = await found.samples.data();
  const samples = Array.from({ length: shown }, (_, i) => ({
    x: placed(flat[2 * i]),
    y: placed(flat[2 * i + 1]),
  }));
  const numbers = {
    discriminator: await one(found.discriminator),
    generator: await one(found.generator),
    pull: await one(found.pull),
  };
  tf.dispose(found);
  return { ...numbers, samples, ...coverage(samples) };
}

/** A coordinate as exactly as a figure can show it. */
const placed = (value = Number.NaN) => Number(value.toFixed(3));

function points(spots: readonly Point[]): tf.Tensor2D {
  return tf.tensor2d(Float32Array.from(spots.flatMap(({ x, y }) => [x, y])), [spots.length, 2]);
}
