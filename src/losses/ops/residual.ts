import * as tf from '@tensorflow/tfjs-core';
import { sameShape } from '../args/shapes.ts';
import { toFloat } from '../args/toTensor.ts';
import type { Numeric } from '../loss.ts';

/** Input minus target, both checked, in float32. Call it inside `tf.tidy`. */
export function residual(fn: string, input: Numeric, target: Numeric): tf.Tensor {
  const predicted = toFloat(fn, 'input', input);
  const wanted = toFloat(fn, 'target', target);
  sameShape(fn, { input: predicted, target: wanted });
  return tf.sub(predicted, wanted);
}
