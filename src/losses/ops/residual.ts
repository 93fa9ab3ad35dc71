import * as tf from '@tensorflow/tfjs-core';
import { sameShape } from '../args/shapes.ts';
import { toTensor } from '../args/toTensor.ts';
import type { Numeric } from '../loss.ts';

/** Input minus target, both checked, in float32. Call it inside `tf.tidy`. */
export function residual(fn: string, input: Numeric, target: Numeric): tf.Tensor {
  const predicted = toTensor(fn, 'input', input);
  const wanted = toTensor(fn, 'target', target);
  sameShape(fn, { input: predicted, target: wanted });
  if (predicted.dtype === 'int32' && wanted.dtype === 'int32') return wholeDifference(predicted, wanted);
  return tf.sub(tf.cast(predicted, 'float32'), tf.cast(wanted, 'float32'));
}

/**
 * The difference of whole numbers, rounded to float32 once.
 *
 * A cast before the subtraction would lose the digits beyond 2²⁴, and int32 overflows: so in two halves of 16 bits.
 */
function wholeDifference(a: tf.Tensor, b: tf.Tensor): tf.Tensor {
  const half = tf.scalar(65536, 'int32');
  const [highA, highB] = [tf.floorDiv(a, half), tf.floorDiv(b, half)];
  const low = tf.sub(tf.sub(a, tf.mul(highA, half)), tf.sub(b, tf.mul(highB, half)));
  const high = tf.sub(highA, highB);
  return tf.add(tf.mul(tf.cast(high, 'float32'), 65536), tf.cast(low, 'float32'));
}
