import * as tf from '@tensorflow/tfjs-core';

/** What a backend has whose tensors lie in one memory that a script sees: WebAssembly's. */
interface Heap {
  typedArrayFromHeap?(info: tf.TensorInfo): tf.TypedArray;
  makeOutput(shape: number[], dtype: tf.DataType): tf.TensorInfo;
}

const heap = (): Heap => tf.backend() as never;

/** The numbers of a tensor, not copied where that can be helped: to be read before another tensor is made. */
export function numbersOf(tensor: tf.Tensor): ArrayLike<number> {
  return heap().typedArrayFromHeap?.(tensor) ?? tensor.dataSync();
}

/** The same of several tensors of float32. */
export function floatsOf(tensors: readonly tf.Tensor[]): Float32Array[] {
  // Twice, since one that comes from another backend may move the memory as it comes.
  for (const each of tensors) numbersOf(each);
  return tensors
    .map(numbersOf)
    .map((each) => (each instanceof Float32Array ? each : Float32Array.from(each)));
}

/** A tensor whose numbers `write` sets, each of them, without making another tensor; it may read those of `from`. */
export function written(
  shape: number[],
  from: readonly tf.Tensor[],
  write: (numbers: Float32Array, ...from: Float32Array[]) => void,
): tf.Tensor {
  if (heap().typedArrayFromHeap) {
    const tensor = tf.engine().makeTensorFromTensorInfo(heap().makeOutput(shape, 'float32'));
    const [numbers, ...read] = floatsOf([tensor, ...from]) as [Float32Array, ...Float32Array[]];
    write(numbers, ...read);
    return tensor;
  }
  const numbers = new Float32Array(tf.util.sizeFromShape(shape));
  write(numbers, ...floatsOf(from));
  return tf.tensor(numbers, shape);
}
