import * as tf from '@tensorflow/tfjs-core';
import {
  type Argument,
  axis,
  inType,
  numberOf,
  type Operation,
  type Operations,
  operand,
  tensor,
} from '../argument.ts';
import { type DType, heldAs, isFloat } from '../dtype.ts';
import {
  expanded,
  indexParts,
  isContiguous,
  type Places,
  permuted,
  placesOf,
  stridesOf,
} from '../indexing.ts';
import { take } from '../positions.ts';
import { beyond, TorchError } from '../torchError.ts';
import { commonType, computed, inPlaceAllowed, type Recording, Value } from '../value.ts';

/** The elements at given places, as a view of the tensor where PyTorch makes one. */
function arranged(
  recording: Recording,
  x: Value,
  { positions, shape, isView }: Places,
  gradFn: string,
): Value {
  const result = recordedTake(recording, x, positions, shape, gradFn);
  return isView ? joined(x, result, positions) : result;
}

function recordedTake(
  recording: Recording,
  x: Value,
  positions: Int32Array | null,
  shape: number[],
  gradFn: string,
): Value {
  const rounded = x.rounded;
  x.rounded = false;
  try {
    const result = computed(recording, [x], x.dtype, gradFn, () => take(x.data, positions, shape));
    result.rounded = rounded;
    return result;
  } finally {
    x.rounded = rounded;
  }
}

/** A view with the gradient of what was taken. */
function joined(x: Value, taken: Value, positions: Int32Array | null): Value {
  const view = x.viewed(taken.data, positions);
  view.requiresGrad = taken.requiresGrad;
  view.gradFn = taken.gradFn;
  return view;
}

const numbers = (argument: Argument | undefined): number[] => argument as number[];

function sizesFor(x: Value, wanted: readonly number[]): number[] {
  const known = wanted.filter((size) => size !== -1).reduce((a, b) => a * b, 1);
  const sizes = wanted.map((size) => (size === -1 ? x.size / known : size));
  if (
    sizes.some((size) => !Number.isInteger(size) || size < 0) ||
    sizes.reduce((a, b) => a * b, 1) !== x.size ||
    wanted.filter((size) => size === -1).length > 1
  )
    throw new TorchError(
      'RuntimeError',
      `shape '[${wanted.join(', ')}]' is invalid for input of size ${x.size}`,
    );
  return sizes;
}

const shaped = (recording: Recording, x: Value, shape: number[], gradFn: string): Value => {
  const result = recordedTake(recording, x, null, shape, gradFn);
  return joined(x, result, null);
};

const reshape: Operation = (recording, input, shape) => {
  const x = tensor(input);
  const sizes = sizesFor(x, numbers(shape));
  if (isContiguous(x.view?.positions ?? null)) return shaped(recording, x, sizes, 'View');
  return recordedTake(recording, x, null, sizes, 'UnsafeView');
};

const view: Operation = (recording, input, shape) => {
  const x = tensor(input);
  if (!isContiguous(x.view?.positions ?? null))
    throw new TorchError(
      'RuntimeError',
      "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead.",
    );
  return shaped(recording, x, sizesFor(x, numbers(shape)), 'View');
};

const permute: Operation = (recording, input, dims) => {
  const x = tensor(input);
  const order = numbers(dims).map((dim) => axis(dim, x.shape.length));
  if (order.length !== x.shape.length || new Set(order).size !== order.length)
    throw new TorchError(
      'RuntimeError',
      `permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. input.dim() = ${x.shape.length} is not equal to len(dims) = ${order.length}`,
    );
  return arranged(recording, x, permuted(x.shape, order), 'Permute');
};

const transpose: Operation = (recording, input, first, second, gradFn) => {
  const x = tensor(input);
  const [a, b] = [
    axis(numberOf(first, 'dim0'), x.shape.length),
    axis(numberOf(second, 'dim1'), x.shape.length),
  ];
  const order = x.shape.map((_, i) => (i === a ? b : i === b ? a : i));
  return arranged(recording, x, permuted(x.shape, order), String(gradFn ?? 'Transpose'));
};

const unsqueeze: Operation = (recording, input, dim) => {
  const x = tensor(input);
  return shaped(
    recording,
    x,
    x.shape.toSpliced(axis(numberOf(dim, 'dim'), x.shape.length + 1), 0, 1),
    'Unsqueeze',
  );
};

const squeeze: Operation = (recording, input, dim) => {
  const x = tensor(input);
  const at = dim === null || dim === undefined ? null : axis(numberOf(dim, 'dim'), x.shape.length);
  return shaped(
    recording,
    x,
    x.shape.filter((size, i) => size !== 1 || (at !== null && i !== at)),
    'Squeeze',
  );
};

const expand: Operation = (recording, input, shape) => {
  const x = tensor(input);
  return arranged(recording, x, expanded(x.shape, numbers(shape)), 'Expand');
};

const index: Operation = (recording, input, parts) => {
  const x = tensor(input);
  const read = indexParts(parts as unknown[]);
  const places = placesOf(x.shape, read);
  const name = { at: 'Select', slice: 'Slice', new: 'Unsqueeze', list: 'Index', all: 'Alias' }[
    lastStep(read)
  ];
  return arranged(recording, x, places, places.isView ? name : 'Index');
};

/** The last part of an index that changes anything: `:` and `…` do not. */
const lastStep = (parts: ReturnType<typeof indexParts>) =>
  parts.findLast((part) =>
    part.kind === 'slice'
      ? part.start !== null || part.stop !== null || part.step !== null
      : part.kind !== 'all',
  )?.kind ?? 'all';

const set_index: Operation = (recording, input, parts, value) => {
  const x = tensor(input);
  const from = operand(value, 'value');
  const { positions, shape } = placesOf(x.shape, indexParts(parts as unknown[]));
  inPlaceAllowed(recording, x);
  if (recording.enabled && from instanceof Value && from.requiresGrad)
    throw beyond(
      'assignment of a tensor with a gradient into another: build the whole with torch.stack or torch.where',
    );
  const source = fitted(inType(from, x.dtype), shape);
  x.viewed(tf.scalar(0), positions).become(source);
};

function fitted(source: tf.Tensor, shape: number[]): tf.Tensor {
  const own = source.shape.slice(
    source.shape.findIndex((size, i) => size !== 1 || source.rank - i <= shape.length),
  );
  const fits =
    own.length <= shape.length &&
    own.every((size, i) => size === 1 || size === shape[i + shape.length - own.length]);
  if (!fits)
    throw new TorchError(
      'RuntimeError',
      `shape mismatch: value tensor of shape [${source.shape.join(', ')}] cannot be broadcast to indexing result of shape [${shape.join(', ')}]`,
    );
  return tf.tidy(() =>
    tf.broadcastTo(tf.reshape(source, own.length > 0 || source.size === 1 ? own : source.shape), shape),
  );
}

const tensors = (list: Argument | undefined, name: string): Value[] => {
  const found = (list as Argument[]).map((one) => tensor(one, name));
  if (found.length === 0) throw new TorchError('RuntimeError', `${name} expects a non-empty list of Tensors`);
  return found;
};

const cat: Operation = (recording, list, dim) => {
  const all = tensors(list, 'torch.cat(): tensors');
  const [first] = all as [Value];
  const at = axis(numberOf(dim, 'dim'), first.shape.length);
  if (first.shape.length === 0)
    throw new TorchError('RuntimeError', 'zero-dimensional tensor (at position 0) cannot be concatenated');
  for (const one of all)
    if (
      one.shape.length !== first.shape.length ||
      one.shape.some((size, i) => i !== at && size !== first.shape[i])
    )
      throw new TorchError(
        'RuntimeError',
        `Sizes of tensors must match except in dimension ${at}: [${first.shape.join(', ')}] and [${one.shape.join(', ')}]`,
      );
  const dtype = commonType(all);
  return computed(recording, all, dtype, 'Cat', () =>
    tf.concat(
      all.map((one) => inType(one, dtype)),
      at,
    ),
  );
};

const stack: Operation = (recording, list, dim) => {
  const all = tensors(list, 'torch.stack(): tensors');
  const [first] = all as [Value];
  const at = axis(numberOf(dim, 'dim'), first.shape.length + 1);
  for (const one of all)
    if (String(one.shape) !== String(first.shape))
      throw new TorchError(
        'RuntimeError',
        `stack expects each tensor to be equal size, but got [${first.shape.join(', ')}] at entry 0 and [${one.shape.join(', ')}] at entry ${all.indexOf(one)}`,
      );
  const dtype = commonType(all);
  const shape = first.shape.toSpliced(at, 0, 1);
  return computed(recording, all, dtype, 'Stack', () =>
    tf.concat(
      all.map((one) => tf.reshape(inType(one, dtype), shape)),
      at,
    ),
  );
};

const gather: Operation = (recording, input, dim, where) => {
  const x = tensor(input);
  const at = axis(numberOf(dim, 'dim'), x.shape.length);
  const indices = tensor(where, 'index');
  if (indices.dtype !== 'int64')
    throw new TorchError('RuntimeError', 'gather(): Expected dtype int32/int64 for index');
  if (indices.shape.length !== x.shape.length)
    throw new TorchError(
      'RuntimeError',
      'Index tensor must have the same number of dimensions as input tensor',
    );
  const [own, given] = [stridesOf(x.shape), stridesOf(indices.shape)];
  const size = x.shape[at] as number;
  const positions = Int32Array.from(indices.data.dataSync(), (chosen, k) => {
    if (chosen < 0 || chosen >= size)
      throw new TorchError(
        'RuntimeError',
        `index ${chosen} is out of bounds for dimension ${at} with size ${size}`,
      );
    return own.reduce(
      (sum, stride, i) =>
        sum +
        stride * (i === at ? chosen : Math.floor(k / (given[i] as number)) % (indices.shape[i] as number)),
      0,
    );
  });
  return recordedTake(recording, x, positions, indices.shape, 'Gather');
};

const flip: Operation = (recording, input, dims) => {
  const x = tensor(input);
  const along = numbers(dims).map((dim) => axis(dim, x.shape.length));
  return computed(recording, [x], x.dtype, 'Flip', () => tf.reverse(x.data, along));
};

/** The same elements as another type; a new tensor even where the type stays. */
const to: Operation = (recording, input, type) => {
  const x = tensor(input);
  const dtype = type as DType;
  if (x.dtype === dtype) return x;
  const from =
    isFloat(x.dtype) && !isFloat(dtype) ? () => truncated(x, dtype) : () => tf.cast(x.data, heldAs(dtype));
  const rounded = x.rounded && dtype !== 'float32';
  if (rounded) throw beyond(`${dtype} made of float64 results: call .float() first`);
  const result = computed(recording, [x], dtype, 'ToCopy', from);
  result.rounded = false;
  return result;
};

function truncated(x: Value, dtype: DType): tf.Tensor {
  if (dtype === 'bool') return tf.cast(x.data, 'bool');
  const elements = Array.from(x.data.dataSync(), Math.trunc);
  const lost = elements.find((one) => !(Math.abs(one) < 2 ** 31));
  if (lost !== undefined) throw beyond(`whole number for ${lost}: they go to ±2³¹`);
  return tf.tensor(elements, x.shape, 'int32');
}

const clone: Operation = (recording, input) =>
  recordedTake(recording, tensor(input), null, tensor(input).shape, 'Clone');

/** The same elements without their history; a change in one still shows in the other. */
const detach: Operation = (_recording, input) => {
  const x = tensor(input);
  return x.viewed(tf.clone(x.data), null);
};

export const arrangements: Operations = {
  reshape,
  view,
  permute,
  transpose,
  unsqueeze,
  squeeze,
  expand,
  index,
  set_index,
  cat,
  stack,
  gather,
  flip,
  to,
  clone,
  detach,
};
