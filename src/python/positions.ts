import * as tf from '@tensorflow/tfjs-core';

/**
 * The elements at given places of a tensor's row of elements, in a new shape; its derivative puts them back.
 *
 * @param positions one place for each element of the result; `null` for all of them in their order
 */
export function take(from: tf.Tensor, positions: Int32Array | null, shape: number[]): tf.Tensor {
  if (!positions) return tf.reshape(from, shape);
  if (from.dtype !== 'float32') return taken(from, positions, shape);
  return tf.customGrad((x) => ({
    value: taken(x as tf.Tensor, positions, shape),
    gradFunc: (dy) => added(dy as tf.Tensor, positions, from.shape),
  }))(from);
}

function taken(from: tf.Tensor, positions: Int32Array, shape: number[]): tf.Tensor {
  const elements = from.dataSync();
  const found = elements.slice(0, 0).constructor as new (length: number) => typeof elements;
  const result = new found(positions.length);
  for (let i = 0; i < positions.length; i++) result[i] = elements[positions[i] as number] as number;
  return tf.tensor(result, shape, from.dtype);
}

/** Zeros of a shape to which each element was added at its place: the derivative of `take`, whose own is `take`. */
function added(elements: tf.Tensor, positions: Int32Array, shape: number[]): tf.Tensor {
  return tf.customGrad((x) => {
    const given = (x as tf.Tensor).dataSync();
    const sums = new Float32Array(shape.reduce((a, b) => a * b, 1));
    for (let i = 0; i < positions.length; i++)
      sums[positions[i] as number] = (sums[positions[i] as number] as number) + (given[i] as number);
    return {
      value: tf.tensor(sums, shape, 'float32'),
      gradFunc: (dy) => take(dy as tf.Tensor, positions, elements.shape),
    };
  })(elements);
}

/** A copy in which the elements at given places are others. */
export function put(into: tf.Tensor, positions: Int32Array | null, elements: tf.Tensor): tf.Tensor {
  if (!positions) return tf.reshape(elements, into.shape);
  const result = into.dataSync().slice();
  const given = elements.dataSync();
  for (let i = 0; i < positions.length; i++) result[positions[i] as number] = given[i] as number;
  return tf.tensor(result, into.shape, into.dtype);
}
