import type * as tf from '@tensorflow/tfjs-core';
import { onHost } from './hostChecks.ts';

/**
 * Holds rows of class indices, each ended by −1 or by the row's end, to the classes that there are.
 *
 * What comes after the first −1 of a row is not looked at, as in PyTorch.
 */
export function checkLabelTable(fn: string, table: tf.Tensor2D, classes: number): void {
  const numbers = onHost(table);
  if (!numbers) return;
  const size = table.shape[1];
  for (let index = 0; index < numbers.length; index += 1) {
    const label = numbers[index] as number;
    if (label === -1) index += size - 1 - (index % size);
    else if (!(Number.isInteger(label) && label >= 0 && label < classes)) {
      throw new Error(
        `${fn}: target must hold class indices from 0 to ${classes - 1}, ended by −1; got ${label} at flat index ${index}`,
      );
    }
  }
}
