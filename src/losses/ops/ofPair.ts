import * as tf from '@tensorflow/tfjs-core';
import { oneOf, reductions } from '../args/options.ts';
import { sameShape } from '../args/shapes.ts';
import { toFloat } from '../args/toTensor.ts';
import type { LossOf, Numeric, Reduction } from '../loss.ts';
import { type Elementwise, elementwise } from './elementwise.ts';
import { reduce } from './reduce.ts';

/** A loss of an input and a target, number by number, and composed of operations. */
interface OfPair<R extends Reduction> {
  inNumbers: Elementwise;
  composed: (input: tf.Tensor, target: tf.Tensor) => tf.Tensor;
  /** Refuses a target that the loss cannot mean, or brings it back within its bounds. */
  check?: (target: tf.Tensor) => tf.Tensor;
  reduction: R;
}

/** The loss of input and target, of one shape and checked, reduced. */
export function ofPair<R extends Reduction>(
  fn: string,
  input: Numeric,
  target: Numeric,
  { inNumbers, composed, check = (given) => given, reduction }: OfPair<R>,
): LossOf<R> {
  oneOf(fn, 'reduction', reduction, reductions);
  return tf.tidy(() => {
    const x = toFloat(fn, 'input', input);
    const t = toFloat(fn, 'target', target);
    sameShape(fn, { input: x, target: t });
    const pair = { input: x, target: t, constant: !(target instanceof tf.Tensor) };
    return elementwise(pair, reduction, inNumbers) ?? reduce(composed(x, check(t)), reduction);
  });
}
