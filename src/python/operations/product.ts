import * as tf from '@tensorflow/tfjs-core';
import { type Operation, type Operations, tensor } from '../argument.ts';
import { isFloat } from '../dtype.ts';
import { beyond, TorchError } from '../torchError.ts';
import { computed, type Value } from '../value.ts';

const typeNames: Readonly<Record<string, string>> = {
  bool: 'bool',
  int32: 'int',
  int64: 'long int',
  float32: 'float',
  float64: 'double',
};

/** The product of matrices, of vectors, and of batches of matrices. */
const matmul: Operation = (recording, first, second) => {
  const [a, b] = [tensor(first), tensor(second, 'tensor2')];
  if (a.dtype !== b.dtype)
    throw new TorchError(
      'RuntimeError',
      `expected m1 and m2 to have the same dtype, but got: ${typeNames[a.dtype]} != ${typeNames[b.dtype]}`,
    );
  if (!isFloat(a.dtype))
    throw beyond('product of matrices of whole numbers: .float() makes fractions of them');
  if (a.shape.length === 0 || b.shape.length === 0)
    throw new TorchError(
      'RuntimeError',
      `both arguments to matmul need to be at least 1D, but they are ${a.shape.length}D and ${b.shape.length}D`,
    );
  agree(a, b);
  const [m, n] = [a.shape.length, b.shape.length];
  const name =
    m === 1
      ? n === 1
        ? 'Dot'
        : n === 2
          ? 'Squeeze'
          : 'Squeeze'
      : n === 1
        ? m === 2
          ? 'Mv'
          : 'View'
        : m === 2 && n === 2
          ? 'Mm'
          : m === 3 && n === 3
            ? 'Bmm'
            : 'UnsafeView';
  return computed(recording, [a, b], a.dtype, name, () => {
    const left = m === 1 ? tf.reshape(a.data, [1, a.size]) : a.data;
    const right = n === 1 ? tf.reshape(b.data, [b.size, 1]) : b.data;
    const product = tf.matMul(left, right);
    const without = product.shape.filter(
      (_, i) => !(m === 1 && i === product.rank - 2) && !(n === 1 && i === product.rank - 1),
    );
    return without.length === product.rank ? product : tf.reshape(product, without);
  });
};

function agree(a: Value, b: Value): void {
  const [inner, rows] = [a.shape.at(-1), b.shape.at(b.shape.length === 1 ? 0 : -2)];
  if (inner === rows) return;
  const sizes = (shape: readonly number[]) => shape.join('x');
  throw new TorchError(
    'RuntimeError',
    a.shape.length === 1 && b.shape.length === 1
      ? `inconsistent tensor size, expected tensor [${inner}] and src [${rows}] to have the same number of elements, but got ${inner} and ${rows} elements respectively`
      : a.shape.length === 2 && b.shape.length === 1
        ? `size mismatch, got input (${a.shape[0]}), mat (${sizes(a.shape)}), vec (${rows})`
        : `mat1 and mat2 shapes cannot be multiplied (${sizes(a.shape.length === 1 ? [1, ...a.shape] : a.shape)} and ${sizes(b.shape)})`,
  );
}

export const products: Operations = { matmul };
