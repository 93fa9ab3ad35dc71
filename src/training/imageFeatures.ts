import * as tf from '@tensorflow/tfjs-core';
import { type ImageSet, imageSide } from './data/cifar.ts';
import { type Random, seeded } from './random.ts';

/**
 * Fixed features for small images: nothing is learnt by gradient, so that a browser trains only the last layer.
 *
 * Random patches of the training images, whitened, become filters; their responses are thresholded to both sides and
 * averaged over quarters of the image. Coates and Ng, "The Importance of Encoding Versus Training with Sparse Coding
 * and Vector Quantization" (ICML 2011), found that patches drawn at random do nearly as well as learnt ones.
 */

const patch = 6;
const length = patch * patch * 3;
const stride = 2;
const threshold = 0.25;
const quarter = 7;
/** Added to a patch's variance (of values from 0 to 255), so that flat patches are not blown up to noise. */
const flatness = 10;

/** `count` filters `[6, 6, 3, count]` from `set`; the same `seed` draws the same patches. */
export function patchFilters(set: ImageSet, count: number, seed: number): tf.Tensor4D {
  const random = seeded(seed);
  const factor = cholesky(covariance(Array.from({ length: 3000 }, () => drawPatch(set, random))));
  const filters = new Float32Array(length * count);
  for (let k = 0; k < count; k++) {
    const drawn = drawPatch(set, random);
    // Whitening filter and image alike gives p·C⁻¹·x for a patch p, an image x and the covariance C.
    const whitened = solve(factor, drawn);
    const size = Math.sqrt(dot(drawn, whitened));
    const mean = whitened.reduce((sum, value) => sum + value, 0) / length;
    whitened.forEach((value, i) => {
      filters[i * count + k] = (value - mean) / size;
    });
  }
  return tf.tensor4d(filters, [patch, patch, 3, count]);
}

/** Returns features `[images, 8 · filters]`, computed in small batches; yields the share that is done. */
export async function* imageFeatures(
  { labels, pixels }: ImageSet,
  filters: tf.Tensor4D,
): AsyncGenerator<number, tf.Tensor2D> {
  const batch = 50;
  const size = imageSide * imageSide * 3;
  const parts: tf.Tensor2D[] = [];
  for (let start = 0; start < labels.length; start += batch) {
    const end = Math.min(labels.length, start + batch);
    const values = Float32Array.from(pixels.subarray(start * size, end * size));
    const part = tf.tidy(() => encode(tf.tensor4d(values, [end - start, imageSide, imageSide, 3]), filters));
    // Waiting for each batch keeps a GPU's queue short and lets the page breathe.
    await part.data();
    parts.push(part);
    yield end / labels.length;
  }
  const features = tf.concat(parts);
  tf.dispose(parts);
  return features;
}

function encode(images: tf.Tensor4D, filters: tf.Tensor4D): tf.Tensor2D {
  const blur = tf.fill<tf.Rank.R4>([patch, patch, 3, 1], 1 / length);
  const over = (x: tf.Tensor4D, filter: tf.Tensor4D) => tf.conv2d(x, filter, stride, 'valid');
  const variance = tf.sub(over(tf.square(images), blur), tf.square(over(images, blur)));
  const deviation = tf.sqrt(tf.add(tf.relu(variance), flatness));
  const response = tf.div(over(images, filters), deviation);
  const both = tf.concat(
    [tf.relu(tf.sub(response, threshold)), tf.relu(tf.sub(tf.neg(response), threshold))] as tf.Tensor4D[],
    3,
  );
  const pooled = tf.avgPool(both, quarter, quarter, 'valid');
  return tf.reshape(pooled, [images.shape[0], -1]);
}

/** A random patch with mean 0 and its own contrast taken out. */
function drawPatch({ labels, pixels }: ImageSet, random: Random): Float64Array {
  const below = (n: number) => Math.floor(random() * n);
  const image = below(labels.length);
  const top = below(imageSide - patch + 1);
  const left = below(imageSide - patch + 1);
  const values = Float64Array.from({ length }, (_, i) => {
    const [row, column, channel] = [Math.floor(i / (patch * 3)), Math.floor(i / 3) % patch, i % 3];
    return pixels[((image * imageSide + top + row) * imageSide + left + column) * 3 + channel] as number;
  });
  const mean = values.reduce((sum, value) => sum + value, 0) / length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / length;
  return values.map((value) => (value - mean) / Math.sqrt(variance + flatness));
}

type Matrix = Float64Array[];

/** The covariance of patches of mean 0, with a tenth on the diagonal: rare directions would else be amplified most. */
function covariance(patches: readonly Float64Array[]): Matrix {
  return Array.from({ length }, (_, i) =>
    Float64Array.from({ length }, (_, j) => {
      let sum = 0;
      for (const values of patches) sum += (values[i] as number) * (values[j] as number);
      return sum / patches.length + (i === j ? 0.1 : 0);
    }),
  );
}

/** The lower triangle L with L·Lᵀ = C. */
function cholesky(matrix: Matrix): Matrix {
  const lower = matrix.map((row) => new Float64Array(row.length));
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      const [li, lj] = [lower[i] as Float64Array, lower[j] as Float64Array];
      const rest = (matrix[i]?.[j] as number) - dot(li.subarray(0, j), lj);
      li[j] = i === j ? Math.sqrt(rest) : rest / (lj[j] as number);
    }
  }
  return lower;
}

/** The x with L·Lᵀ·x = b. */
function solve(lower: Matrix, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < x.length; i++) {
    const row = lower[i] as Float64Array;
    x[i] = ((x[i] as number) - dot(row.subarray(0, i), x)) / (row[i] as number);
  }
  for (let i = x.length - 1; i >= 0; i--) {
    let rest = x[i] as number;
    for (let k = i + 1; k < x.length; k++) rest -= (lower[k]?.[i] as number) * (x[k] as number);
    x[i] = rest / (lower[i]?.[i] as number);
  }
  return x;
}

/** The sum of products over the length of `a`. */
function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}
