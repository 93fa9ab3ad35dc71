import type * as tf from '@tensorflow/tfjs-core';
import { onHost } from './hostChecks.ts';

/** Holds a target to −1 and 1, where its numbers are at hand. */
export function signs(fn: string, target: tf.Tensor): tf.Tensor {
  const numbers = onHost(target) ?? [];
  for (let index = 0; index < numbers.length; index += 1) {
    const each = numbers[index] as number;
    if (each === -1 || each === 1) continue;
    throw new Error(
      `${fn}: target must hold −1 or 1; got ${each} at flat index ${index}; write classes 0 and 1 as 2t − 1`,
    );
  }
  return target;
}
