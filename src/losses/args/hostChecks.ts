import type * as tf from '@tensorflow/tfjs-core';
import { clipWithin, nanBeyond } from '../ops/clipWithin.ts';
import { inMemory } from '../ops/inMemory.ts';
import { numbersOf } from '../ops/numbers.ts';

let always = false;

/**
 * Whether the numbers in labels and probabilities are looked at on every backend.
 *
 * Shapes and options are always checked. Numbers are checked wherever a script can read them at once: on the CPU,
 * WASM and Node backends. On WebGL and WebGPU reading them stalls the device, so there it happens only after
 * `setLossChecks(true)`; without, a number that the loss cannot mean makes the loss NaN. `lossChecksOn()` tells
 * how it stands. The switch holds for the whole program that loaded the module.
 *
 * @param on true to look everywhere; false, as at first, only where it costs no wait
 */
export function setLossChecks(on: boolean): void {
  always = on;
}

/**
 * Whether a wrong number in labels or probabilities is an error on the backend in use, rather than a NaN in the loss.
 *
 * @returns true on the CPU, WASM and Node backends, and everywhere after `setLossChecks(true)`
 * @example lossChecksOn() // true on the CPU
 */
export function lossChecksOn(): boolean {
  return always || inMemory();
}

/** The numbers of a tensor if they may be looked at, else `null`: to be read before another tensor is made. */
export function onHost(tensor: tf.Tensor): ArrayLike<number> | null {
  return lossChecksOn() ? numbersOf(tensor) : null;
}

/** How far rounding may carry a number beyond its bounds: what a blur or a sum of a softmax does in float32. */
export const rounding = 1e-5;

/**
 * Holds every number to `[low, high]`, and returns the tensor with what rounding carried beyond brought back.
 *
 * NaN is let through, since it shows in the loss. `low` or `high` may be infinite.
 */
export function numbersWithin(
  fn: string,
  argument: string,
  tensor: tf.Tensor,
  [low, high]: readonly [number, number],
  advice: string,
): tf.Tensor {
  const numbers = onHost(tensor);
  if (!numbers) return nanBeyond(tensor, low, high, rounding);
  let rounded = false;
  for (let index = 0; index < numbers.length; index += 1) {
    const each = numbers[index] as number;
    if (each < low || each > high) {
      if (each < low - rounding || each > high + rounding) {
        throw new Error(
          `${fn}: ${argument} must ${bounds(low, high)}; got ${each} at flat index ${index}; ${advice}`,
        );
      }
      rounded = true;
    }
  }
  return rounded ? clipWithin(tensor, low, high) : tensor;
}

function bounds(low: number, high: number): string {
  if (low === -Infinity) return `be at most ${high}`;
  return high === Infinity ? `be at least ${low}` : `lie within ${low} and ${high}`;
}

/** Holds weights to what is at least 0: a negative one would turn the loss around. */
export function weightsAtLeast0(fn: string, option: string, weights: tf.Tensor): tf.Tensor {
  return numbersWithin(fn, option, weights, [0, Infinity], 'a weight says how much a loss counts');
}

/** Holds every number to [0, 1]. */
export function probabilities(fn: string, argument: string, tensor: tf.Tensor, advice: string): tf.Tensor {
  return numbersWithin(fn, argument, tensor, [0, 1], advice);
}
