import * as tf from '@tensorflow/tfjs-core';
import { elboLoss } from '../../losses/elbo.ts';
import { reconstructionLoss } from '../../losses/reconstruction.ts';
import type { BatchLoss } from '../fit.ts';
import { type Model, smallNetwork } from '../models.ts';
import { normals } from '../normals.ts';
import { seeded } from '../random.ts';

/** Two autoencoders that differ in their reconstruction loss, and one whose code is a distribution. */
export const pictureModels = ['squared', 'entropy', 'variational'] as const;
export type PictureModel = (typeof pictureModels)[number];

export interface AutoencoderShape {
  pixels: number;
  hidden: number;
  /** Numbers in the code of a picture. */
  code: number;
  seed: number;
}

/** An autoencoder whose `predict` gives what its loss needs, and whose halves can be used apart. */
export interface Autoencoder extends Model {
  /** `[pictures, pixels]` to the middle of their codes, and to the log-variances where there are any. */
  encode(pictures: tf.Tensor2D): { mu: tf.Tensor2D; logVar: tf.Tensor2D | null };
  /** Codes to logits, one per pixel. */
  decode(codes: tf.Tensor2D): tf.Tensor2D;
}

/** One hidden layer each way; the decoder gives logits. */
export function autoencoder(which: PictureModel, shape: AutoencoderShape): Autoencoder {
  return which === 'variational' ? variationalModel(shape) : plainModel(shape);
}

function plainModel(shape: AutoencoderShape): Autoencoder {
  const { encoder, decoder, parts } = halves(shape, shape.code);
  return {
    ...parts,
    encode: (pictures) => ({ mu: encoder.predict(pictures), logVar: null }),
    decode: decoder.predict,
    predict: (pictures) => decoder.predict(encoder.predict(pictures)),
  };
}

/** `predict` draws a code for each picture and gives logits, mu and logVar side by side. */
function variationalModel(shape: AutoencoderShape): Autoencoder {
  const { encoder, decoder, parts } = halves(shape, 2 * shape.code);
  const random = seeded(shape.seed + 3);
  const encode = (pictures: tf.Tensor2D) => {
    const [mu, logVar] = tf.split(encoder.predict(pictures), 2, 1) as [tf.Tensor2D, tf.Tensor2D];
    return { mu, logVar };
  };
  return {
    ...parts,
    encode,
    decode: decoder.predict,
    predict: (pictures) => {
      const { mu, logVar } = encode(pictures);
      const deviation = tf.exp(tf.mul(0.5, logVar));
      const drawn = tf.add(
        mu,
        tf.mul(deviation, normals(pictures.shape[0], shape.code, random)),
      ) as tf.Tensor2D;
      return tf.concat([decoder.predict(drawn), mu, logVar], 1);
    },
  };
}

function halves({ pixels, hidden, code, seed }: AutoencoderShape, encoded: number) {
  const encoder = smallNetwork(pixels, hidden, encoded, seed);
  const decoder = smallNetwork(code, hidden, pixels, seed + 1);
  const parts = {
    variables: [...encoder.variables, ...decoder.variables],
    dispose: () => {
      encoder.dispose();
      decoder.dispose();
    },
  };
  return { encoder, decoder, parts };
}

/** The loss that trains a model: squared error, cross-entropy, or cross-entropy plus `beta` times the divergence. */
export function autoencoderLoss(
  which: PictureModel,
  { pixels, code, beta }: Pick<AutoencoderShape, 'pixels' | 'code'> & { beta: number },
): BatchLoss {
  if (which === 'squared') return (logits, target) => reconstructionLoss(tf.sigmoid(logits), target);
  if (which === 'entropy') {
    return (logits, target) => reconstructionLoss(logits, target, { kind: 'bceWithLogits' });
  }
  return (output, target) => {
    const [input, mu, logVar] = tf.split(output, [pixels, code, code], 1) as [
      tf.Tensor,
      tf.Tensor,
      tf.Tensor,
    ];
    return elboLoss({ input, target, mu, logVar }, { beta }).loss;
  };
}
