import * as tf from '@tensorflow/tfjs-core';

let always = false;

/**
 * Whether the numbers in labels and probabilities are looked at on every backend.
 *
 * Shapes and options are always checked. Numbers are checked on the CPU and WASM backends, where they are at
 * hand; on WebGL and WebGPU reading them back stalls the device, so there it happens only after
 * `setLossChecks(true)`. Without the check an impossible label gives a wrong loss in silence.
 *
 * @param on true to look everywhere; false, as at first, on the CPU and WASM only
 */
export function setLossChecks(on: boolean): void {
  always = on;
}

/** The numbers of a tensor if they may be looked at, else `null`. */
export function onHost(tensor: tf.Tensor): ArrayLike<number> | null {
  return always || ['cpu', 'wasm'].includes(tf.getBackend()) ? tensor.dataSync() : null;
}

/** Holds every number to `[low, high]`; NaN is let through, since it shows in the loss. */
export function numbersWithin(
  fn: string,
  argument: string,
  tensor: tf.Tensor,
  [low, high]: readonly [number, number],
  advice: string,
): void {
  const numbers = onHost(tensor);
  if (!numbers) return;
  for (let index = 0; index < numbers.length; index += 1) {
    const each = numbers[index] as number;
    if (each < low || each > high) {
      throw new Error(
        `${fn}: ${argument} must lie within ${low} and ${high}; got ${each} at flat index ${index}; ${advice}`,
      );
    }
  }
}
