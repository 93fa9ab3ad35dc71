import * as tf from '@tensorflow/tfjs-core';
import { binaryCrossEntropyWithLogits } from '../../losses/binaryCrossEntropyWithLogits.ts';
import { diceLoss } from '../../losses/dice.ts';
import { diceBCELoss } from '../../losses/diceBCE.ts';
import { jaccardLoss } from '../../losses/jaccard.ts';
import { tverskyLoss } from '../../losses/tversky.ts';
import type { MaskLoss } from './fields.ts';

export interface MaskOptions {
  smooth: number;
  alpha: number;
  beta: number;
}

/** A loss of one mask, and its slope in the logit of each pixel. */
export interface MaskReading {
  loss: number;
  slopes: number[];
}

/** What a loss says of one picture, from the logits of its pixels. Call with gradients registered and a backend set. */
export function readMask(
  id: MaskLoss,
  logits: readonly number[],
  target: readonly number[],
  options: MaskOptions,
): MaskReading {
  return tf.tidy(() => {
    const t = tf.tensor2d([...target], [1, target.length]);
    const { value, grad } = tf.valueAndGrad((x: tf.Tensor) => lossOf[id](x, t, options))(
      tf.tensor2d([...logits], [1, logits.length]),
    );
    return { loss: value.dataSync()[0] as number, slopes: [...grad.dataSync()] };
  });
}

const mode = 'binary' as const;

const lossOf: Record<MaskLoss, (x: tf.Tensor, t: tf.Tensor, options: MaskOptions) => tf.Scalar> = {
  dice: (x, t, { smooth }) => diceLoss(x, t, { mode, smooth }),
  jaccard: (x, t, { smooth }) => jaccardLoss(x, t, { mode, smooth }),
  tversky: (x, t, { smooth, alpha, beta }) => tverskyLoss(x, t, { mode, smooth, alpha, beta }),
  'bce-with-logits': (x, t) => binaryCrossEntropyWithLogits(x, t),
  'dice-bce': (x, t, { smooth }) => diceBCELoss(x, t, { mode, smooth }),
};
