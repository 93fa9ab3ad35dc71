import * as tf from '@tensorflow/tfjs-core';
import { inMemory } from './inMemory.ts';
import { floatsOf, written } from './numbers.ts';

// A composition of operations goes over its numbers once for each operation, forwards and backwards. Where the numbers
// lie in memory, one loop finds the value and the slope of all of them, and the slope is kept until it is asked for.
// Elsewhere, and where a second derivative may be asked for, the loss is composed of operations as ever.

type Array32 = Float32Array;

/** A loss of an input and a target, reduced to one number by a loop. */
export interface Pass {
  input: tf.Tensor;
  target: tf.Tensor;
  /** Returns the loss and writes its slopes by the input where they are wanted; `null` for numbers that it refuses. */
  run: (x: Array32, t: Array32, slopes: Array32 | null) => number | null;
  /** Writes the slopes by the target, for a target that may be differentiated. */
  byTarget: ((x: Array32, t: Array32, slopes: Array32) => void) | null;
}

/** The loss, or `null` where it has to be composed: there the composition also says what is wrong with the numbers. */
export function onePass({ input, target, run, byTarget }: Pass): tf.Scalar | null {
  if (!passable(input) || !passable(target)) return null;
  if (!tf.engine().isTapeOn()) {
    const [x, t] = floatsOf([input, target]) as [Array32, Array32];
    const value = run(x, t, null);
    return value === null ? null : tf.scalar(value);
  }
  let value: number | null = null;
  const slopes = written(input.shape, [input, target], (numbers, x, t) => {
    value = run(x as Array32, t as Array32, numbers);
  });
  if (value === null) return null;
  const loss = withSlope(value, input, [slopes], ([kept], dy) => times(kept as tf.Tensor, dy));
  if (!byTarget) return loss;
  // Apart, since customGrad computes the gradient of every input whether it is asked for or not.
  const nothing = withSlope(0, target, [input, target], (kept, dy) =>
    written(target.shape, kept, (numbers, x, t) => {
      byTarget(x as Array32, t as Array32, numbers);
      multiply(numbers, dy);
    }),
  );
  return tf.add(loss, nothing);
}

/** Whether a loop may have the numbers: they are at hand, and no tape waits for a second derivative. */
function passable({ dtype, size }: tf.Tensor): boolean {
  return dtype === 'float32' && size > 0 && tf.engine().state.gradientDepth < 2 && inMemory();
}

function withSlope(
  value: number,
  of: tf.Tensor,
  keep: tf.Tensor[],
  slope: (kept: tf.Tensor[], dy: number) => tf.Tensor,
): tf.Scalar {
  const known = tf.customGrad((...given) => {
    const save = given.pop() as tf.GradSaveFunc;
    save(keep);
    const gradFunc = (dy: tf.Tensor, kept: tf.Tensor[]) => slope(kept, dy.dataSync()[0] as number);
    return { value: tf.scalar(value), gradFunc };
  });
  return known(of) as tf.Scalar;
}

function times(tensor: tf.Tensor, factor: number): tf.Tensor {
  if (factor === 1) return tf.clone(tensor);
  return written(tensor.shape, [tensor], (numbers, from) => {
    numbers.set(from as Array32);
    multiply(numbers, factor);
  });
}

export function multiply(numbers: Array32, factor: number): void {
  for (let i = 0; i < numbers.length; i += 1) numbers[i] = (numbers[i] as number) * factor;
}
