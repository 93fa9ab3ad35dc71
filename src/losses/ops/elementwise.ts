import type * as tf from '@tensorflow/tfjs-core';
import type { Each, EachTarget, Numbers } from '../each/each.ts';
import type { LossOf, Reduction } from '../loss.ts';
import { multiply, onePass } from './onePass.ts';
import { addedUp } from './sum.ts';

/** A loss that is known number by number. */
export interface Elementwise {
  each: Each;
  /** Its slopes by the target; without, minus those by the input, as of every function of their difference. */
  byTarget?: EachTarget;
  /** Whether the loss can mean the numbers; without, it can mean any. */
  sound?: (x: Numbers, t: Numbers) => boolean;
}

/** How many numbers a loop takes at a time, so that what it wrote is at hand when it is added. */
const block = 4096;

/**
 * The loss added, or divided by `count`, in one pass; `null` where it has to be composed.
 *
 * Each loss is rounded to float32 and the sum taken in float64, as when they are kept apart and added.
 *
 * @param target `constant` for one that nobody can differentiate, since it was given as an array
 */
export function elementwise<R extends Reduction>(
  { input, target, constant = false }: { input: tf.Tensor; target: tf.Tensor; constant?: boolean },
  reduction: R,
  { each, byTarget, sound }: Elementwise,
  count = input.size,
): LossOf<R> | null {
  if (reduction === 'none') return null;
  const divisor = reduction === 'sum' ? 1 : count;
  return onePass({
    input,
    target,
    run: (x, t, slopes) => {
      const spare = slopes ? null : new Float32Array(Math.min(block, x.length));
      const values = new Float32Array(Math.min(block, x.length));
      let sum = 0;
      for (let from = 0; from < x.length; from += block) {
        const part = (of: Float32Array) => of.subarray(from, from + block);
        const [inputs, targets] = [part(x), part(t)];
        if (sound && !sound(inputs, targets)) return null;
        const losses = values.subarray(0, inputs.length);
        const theirs = slopes ? part(slopes) : (spare as Float32Array);
        each(inputs, targets, losses, theirs);
        if (slopes && divisor !== 1) multiply(theirs, 1 / divisor);
        sum += addedUp(losses, 0, losses.length);
      }
      return sum / divisor;
    },
    byTarget: constant
      ? null
      : (x, t, slopes) => {
          if (byTarget) byTarget(x, t, slopes);
          else each(x, t, new Float32Array(slopes.length), slopes);
          multiply(slopes, (byTarget ? 1 : -1) / divisor);
        },
  }) as LossOf<R> | null;
}

/** Whether all numbers are one of two. */
export function eitherOf(numbers: Numbers, one: number, other: number): boolean {
  for (let i = 0; i < numbers.length; i += 1) {
    const each = numbers[i] as number;
    if (each !== one && each !== other) return false;
  }
  return true;
}

/** Whether all numbers lie in [low, high], which NaN does not. */
export function within(numbers: Numbers, low: number, high: number): boolean {
  for (let i = 0; i < numbers.length; i += 1) {
    const each = numbers[i] as number;
    if (!(each >= low && each <= high)) return false;
  }
  return true;
}
