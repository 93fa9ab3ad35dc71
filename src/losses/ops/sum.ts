import * as tf from '@tensorflow/tfjs-core';
import { inMemory } from './inMemory.ts';
import { numbersOf } from './numbers.ts';
import { withGradient } from './withGradient.ts';

// Every long sum of the module. `tf.sum` on WASM adds float32 one by one: of 10⁷ equal numbers it loses a sixth, and
// on WebGL some 1e-6. Here numbers that are in memory are added in float64, others in short blocks, block upon block.
// Slopes are sums as well wherever something was repeated, so `repeated` is stated together with the sum.

/** Everything added up. Of nothing it is 0 on every backend. */
export function total(x: tf.Tensor): tf.Scalar {
  return tf.reshape(sumMiddle(tf.reshape(x, [1, x.size, 1])), []);
}

/** The sum of each row: [M,C] → [M]. */
export function rowSums(x: tf.Tensor): tf.Tensor1D {
  const [rows, size] = x.shape as [number, number];
  return tf.reshape(sumMiddle(tf.reshape(x, [rows, size, 1])), [rows]);
}

/** One number per row as a column: [M] → [M,1]. */
export function columnOf(perRow: tf.Tensor1D): tf.Tensor2D {
  return tf.reshape(perRow, [perRow.size, 1]);
}

/** One number per row, repeated along it: [M] → [M,C]. */
export function spread(perRow: tf.Tensor, size: number): tf.Tensor2D {
  const rows = perRow.size;
  return tf.reshape(repeated(tf.reshape(perRow, [rows, 1]), size), [rows, size]);
}

/** The sum over the middle axis: [S,M,C] → [S,C]. Differentiable any number of times. */
export const sumMiddle: (x: tf.Tensor) => tf.Tensor = /* @__PURE__ */ withGradient(
  (x: tf.Tensor) => {
    const [outer, count, inner] = x.shape as [number, number, number];
    if (x.size === 0) return tf.zeros([outer, inner]);
    if (count === 1) return tf.reshape(x, [outer, inner]);
    return inMemory() ? addedInMemory(x) : addedInBlocks(x);
  },
  (dy, x) => [repeated(dy, x.shape[1] as number)],
);

/** The reverse of `sumMiddle`: [S,C] → [S,M,C]. Differentiable any number of times. */
export function repeated(x: tf.Tensor, count: number): tf.Tensor {
  const repeat = withGradient(
    (each: tf.Tensor) => {
      const [outer, inner] = each.shape as [number, number];
      const shape: [number, number, number] = [outer, count, inner];
      if (shape.includes(0)) return tf.zeros(shape); // on WASM an empty product divides by 0
      if (count === 1) return tf.reshape(each, shape);
      // An outer product with ones: on the CPU ten times as fast as broadcasting, which looks up every index anew.
      if (inner === 1) return tf.reshape(tf.matMul(each, tf.ones([1, count])), shape);
      return tf.matMul(tf.ones([outer, count, 1]), tf.reshape(each, [outer, 1, inner]));
    },
    (dy) => [sumMiddle(dy)],
  );
  return repeat(x);
}

function addedInMemory(x: tf.Tensor): tf.Tensor {
  const [outer, count, inner] = x.shape as [number, number, number];
  const numbers = numbersOf(x);
  const sums = new Float32Array(outer * inner);
  for (let row = 0; row < outer; row += 1) {
    const start = row * count * inner;
    if (inner === 1) sums[row] = addedUp(numbers, start, start + count);
    else sums.set(columnSums(numbers, start, count, inner), row * inner);
  }
  return tf.tensor(sums, [outer, inner]);
}

/** Four sums at a time, since each addition waits for the one before it. */
export function addedUp(numbers: ArrayLike<number>, start: number, end: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let at = start;
  for (; at + 3 < end; at += 4) {
    a += numbers[at] as number;
    b += numbers[at + 1] as number;
    c += numbers[at + 2] as number;
    d += numbers[at + 3] as number;
  }
  for (; at < end; at += 1) a += numbers[at] as number;
  return a + b + (c + d);
}

function columnSums(numbers: ArrayLike<number>, start: number, count: number, columns: number): Float64Array {
  const sums = new Float64Array(columns);
  let at = start;
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      sums[column] = (sums[column] as number) + (numbers[at] as number);
      at += 1;
    }
  }
  return sums;
}

/** How many numbers are added one after the other on a graphics card: a power of 2 adds equal numbers exactly. */
const block = 16;

function addedInBlocks(x: tf.Tensor): tf.Tensor {
  const [outer, , inner] = x.shape as [number, number, number];
  let rows = tf.reshape<tf.Rank.R2>(inner === 1 ? x : tf.transpose(x, [0, 2, 1]), [outer * inner, -1]);
  while (rows.shape[1] > 1) {
    const blocks = Math.ceil(rows.shape[1] / block);
    const missing = blocks * block - rows.shape[1];
    const filled =
      missing === 0
        ? rows
        : tf.pad2d(rows, [
            [0, 0],
            [0, missing],
          ]);
    const sums = tf.sum(tf.reshape(filled, [-1, block]), 1);
    rows = tf.reshape<tf.Rank.R2>(sums, [outer * inner, blocks]);
  }
  return tf.reshape(rows, [outer, inner]);
}
