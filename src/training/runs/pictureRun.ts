import * as tf from '@tensorflow/tfjs-core';
import { gaussianKLDiv } from '../../losses/gaussianKL.ts';
import { reconstructionLoss } from '../../losses/reconstruction.ts';
import { asPictures, digitPixels, drawnDigits, heldOutDigits } from '../data/drawnDigits.ts';
import { type Epoch, fitModel, type Outcome } from '../fit.ts';
import { normals } from '../normals.ts';
import { seeded } from '../random.ts';
import { type Autoencoder, autoencoder, autoencoderLoss, type PictureModel } from './autoencoder.ts';

/** What a reader can choose; everything else of the experiment is fixed below. */
export interface PictureSettings {
  /** Weight of the divergence in the variational model's loss. */
  beta: number;
  /** Numbers in the code of a picture. */
  code: number;
  epochs: number;
  /** Decides the pictures, the first weights, the order and the noise. */
  seed: number;
}

export interface PictureMetrics {
  /** Binary cross-entropy of held-out pictures, summed over pixels: nats per picture. */
  entropy: number;
  /** Squared error of held-out pictures, summed over pixels. */
  squared: number;
  /** Divergence of their codes from the standard normal in nats; null where the code is a point. */
  kl: number | null;
  /** The first held-out pictures as they come back. */
  rebuilt: number[][];
  /** What the decoder makes of codes drawn from the standard normal. */
  samples: number[][];
}

export type PictureEpoch = Epoch<PictureMetrics>;

const hidden = 48;
const batchSize = 32;
const learningRate = 0.004;
const training = 480;
const heldOut = 100;
/** How many pictures are shown in a row: each digit once. */
const shown = 10;

/** Trains one model to give back what went in, through a code of few numbers. */
export async function* trainOnPictures(
  which: PictureModel,
  settings: PictureSettings,
  signal?: AbortSignal,
): AsyncGenerator<PictureEpoch, Outcome> {
  const { beta, code, epochs, seed } = settings;
  const shape = { pixels: digitPixels, hidden, code, seed };
  const model = autoencoder(which, shape);
  const optimizer = tf.train.adam(learningRate);
  const pictures = tf.tensor2d(drawnDigits(training, seed), [training, digitPixels]);
  const test = tf.tensor2d(heldOutDigits(heldOut, seed), [heldOut, digitPixels]);
  const codes = normals(shown, code, seeded(seed + 2));
  try {
    return yield* fitModel({
      model,
      loss: autoencoderLoss(which, { ...shape, beta }),
      optimizer,
      train: { inputs: pictures, targets: pictures },
      evaluate: () => metrics(model, test, codes),
      epochs,
      batchSize,
      seed,
      ...(signal && { signal }),
    });
  } finally {
    model.dispose();
    optimizer.dispose();
    tf.dispose([pictures, test, codes]);
  }
}

async function metrics(
  { encode, decode }: Autoencoder,
  test: tf.Tensor2D,
  codes: tf.Tensor2D,
): Promise<PictureMetrics> {
  const found = tf.tidy(() => {
    const { mu, logVar } = encode(test);
    const logits = decode(mu);
    const back = tf.sigmoid(logits);
    return {
      entropy: reconstructionLoss(logits, test, { kind: 'bceWithLogits' }),
      squared: reconstructionLoss(back, test),
      kl: logVar ? gaussianKLDiv(mu, logVar) : undefined,
      rebuilt: tf.slice(back, 0, shown),
      samples: tf.sigmoid(decode(codes)),
    };
  });
  const one = async (value: tf.Tensor) => (await value.data())[0] as number;
  const read = {
    entropy: await one(found.entropy),
    squared: await one(found.squared),
    kl: found.kl ? await one(found.kl) : null,
    rebuilt: asPictures(await found.rebuilt.data()),
    samples: asPictures(await found.samples.data()),
  };
  tf.dispose(found);
  return read;
}
