import * as tf from '@tensorflow/tfjs-core';
import { oneOf, reductions } from '../args/options.ts';
import { reduceByElement } from '../args/perElementWeight.ts';
import { sameShape } from '../args/shapes.ts';
import { toFloat, toTensor } from '../args/toTensor.ts';
import type { Each } from '../each/each.ts';
import type { LossOf, Numeric, Reduction } from '../loss.ts';
import { elementwise } from './elementwise.ts';

/** A loss of input minus target: number by number, and composed of operations. */
interface OfResidual<R extends Reduction> {
  each: Each;
  composed: (residual: tf.Tensor) => tf.Tensor;
  weight?: Numeric | undefined;
  reduction: R;
}

/** The loss of input minus target, both checked, reduced. */
export function ofResidual<R extends Reduction>(
  fn: string,
  input: Numeric,
  target: Numeric,
  { each, composed, weight, reduction }: OfResidual<R>,
): LossOf<R> {
  oneOf(fn, 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const [x, t] = [toTensor(fn, 'input', input), toTensor(fn, 'target', target)];
    sameShape(fn, { input: x, target: t });
    if (x.dtype === 'int32' && t.dtype === 'int32') {
      return reduceByElement(fn, composed(wholeDifference(x, t)), weight, reduction);
    }
    const [predicted, wanted] = [toFloat(fn, 'input', x), toFloat(fn, 'target', t)];
    const pair = { input: predicted, target: wanted, constant: !(target instanceof tf.Tensor) };
    const loss = weight === undefined ? elementwise(pair, reduction, { each }) : null;
    return loss ?? reduceByElement(fn, composed(tf.sub(predicted, wanted)), weight, reduction);
  });
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
