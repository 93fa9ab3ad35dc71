import * as tf from '@tensorflow/tfjs-core';
import {
  type Argument,
  axes,
  axis,
  inType,
  numberOf,
  type Operation,
  type Operations,
  tensor,
} from '../argument.ts';
import { isFloat } from '../dtype.ts';
import { take } from '../positions.ts';
import { beyond, TorchError } from '../torchError.ts';
import { computed, plain, type Recording, readable, type Value } from '../value.ts';
import { rootOfSquares } from './elementwise.ts';
import { inRange } from './whole.ts';

const truth = (argument: Argument | undefined): boolean => numberOf(argument ?? null, 'keepdim') !== 0;

const needsFloat = (x: Value, name: string): void => {
  if (!isFloat(x.dtype))
    throw new TorchError(
      'RuntimeError',
      `${name}(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: ${names[x.dtype]}`,
    );
};

const names = { bool: 'Bool', int32: 'Int', int64: 'Long', float32: 'Float', float64: 'Double' };

const sum: Operation = (recording, input, dim, keepdim) => {
  const x = tensor(input);
  const along = axes(dim, x.shape.length);
  if (isFloat(x.dtype))
    return computed(recording, [x], x.dtype, numbered('Sum', dim), () =>
      tf.sum(x.data, along, truth(keepdim)),
    );
  const total = tf.tidy(() => tf.sum(tf.cast(x.data, 'float32'), along, truth(keepdim)));
  inRange(total.dataSync());
  return plain(
    tf.tidy(() => tf.sum(tf.cast(x.data, 'int32'), along, truth(keepdim))),
    'int64',
  );
};

/** PyTorch counts its ways to a sum: over everything, or along axes. */
const numbered = (name: string, dim: Argument | undefined): string =>
  `${name}Backward${dim === null || dim === undefined ? 0 : 1}`;

const mean: Operation = (recording, input, dim, keepdim) => {
  const x = tensor(input);
  needsFloat(x, 'mean');
  const along = axes(dim, x.shape.length);
  return computed(recording, [x], x.dtype, numbered('Mean', dim), () =>
    x.size === 0 ? tf.scalar(Number.NaN) : tf.mean(x.data, along, truth(keepdim)),
  );
};

const prod: Operation = (recording, input, dim, keepdim) => {
  const x = tensor(input);
  const along = axes(dim, x.shape.length);
  const dtype = isFloat(x.dtype) ? x.dtype : 'int64';
  const product = () => tf.prod(inType(x, 'float32'), along, truth(keepdim));
  if (isFloat(dtype)) return computed(recording, [x], dtype, numbered('Prod', dim), product);
  const whole = tf.tidy(product);
  inRange(whole.dataSync());
  return plain(tf.cast(whole, 'int32'), 'int64');
};

/** The variance around the mean; `correction` is taken off the count. */
const spread =
  (root: boolean): Operation =>
  (recording, input, dim, correction, keepdim) => {
    const x = tensor(input);
    const name = root ? 'std' : 'var';
    if (!isFloat(x.dtype))
      throw new TorchError(
        'RuntimeError',
        `${name}: only floating point dtypes are supported, and this is ${x.dtype}`,
      );
    const along = axes(dim, x.shape.length);
    const count = along.reduce((product, at) => product * (x.shape[at] as number), 1);
    return computed(recording, [x], x.dtype, root ? 'Std' : 'Var', () => {
      const apart = tf.sub(x.data, tf.mean(x.data, along, true));
      const variance = tf.div(
        tf.sum(tf.square(apart), along, truth(keepdim)),
        count - numberOf(correction, 'correction'),
      );
      return root ? rootOfSquares(variance) : variance;
    });
  };

const norm: Operation = (recording, input, p, dim, keepdim) => {
  const x = tensor(input);
  if (!isFloat(x.dtype))
    throw new TorchError('RuntimeError', `norm(): input must be floating point, and is ${x.dtype}`);
  const along = axes(dim, x.shape.length);
  const power = numberOf(p, 'p');
  return computed(recording, [x], x.dtype, 'LinalgVectorNorm', () => {
    const keep = truth(keepdim);
    if (power === 2) return rootOfSquares(tf.sum(tf.square(x.data), along, keep));
    const size = tf.abs(x.data);
    if (power === 1) return tf.sum(size, along, keep);
    if (power === Number.POSITIVE_INFINITY) return tf.max(size, along, keep);
    return tf.pow(tf.sum(tf.pow(size, power), along, keep), 1 / power);
  });
};

/** All elements' largest or smallest; equal ones share the gradient. */
const extreme =
  (name: string, work: (x: tf.Tensor, along: number[], keep: boolean) => tf.Tensor): Operation =>
  (recording, input, dim, keepdim) => {
    const x = tensor(input);
    if (x.size === 0)
      throw new TorchError(
        'RuntimeError',
        `${name.toLowerCase()}(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument.`,
      );
    const along = axes(dim, x.shape.length);
    const keep = truth(keepdim);
    if (!isFloat(x.dtype))
      return plain(
        tf.tidy(() => tf.cast(work(tf.cast(x.data, 'int32'), along, keep), x.data.dtype)),
        x.dtype,
      );
    const kept = x.shape.map((size, at) => (along.includes(at) ? 1 : size));
    return computed(recording, [x], x.dtype, name, () =>
      tf.customGrad((given, save) => {
        const value = work(given as tf.Tensor, along, keep);
        (save as tf.GradSaveFunc)([given as tf.Tensor, value]);
        return {
          value,
          gradFunc: (dy: tf.Tensor, [from, found]: tf.Tensor[]) => {
            const hit = tf.cast(tf.equal(from as tf.Tensor, tf.reshape(found as tf.Tensor, kept)), 'float32');
            return tf.mul(tf.reshape(dy, kept), tf.div(hit, tf.sum(hit, along, true)));
          },
        };
      })(x.data),
    );
  };

/** Where along an axis each row's chosen element stands, as places in the whole row of elements. */
interface Chosen {
  /** The index along the axis. */
  indices: Int32Array;
  positions: Int32Array;
  shape: number[];
}

/** Orders each row along an axis and gives the first `count` of it. */
function ordered(x: Value, dim: number, count: number, before: (a: number, b: number) => number): Chosen {
  const size = x.shape[dim] ?? 1;
  const inner = x.shape.slice(dim + 1).reduce((a, b) => a * b, 1);
  const elements = x.data.dataSync();
  const shape = x.shape.length === 0 ? [] : x.shape.with(dim, count);
  const indices = new Int32Array((x.size / Math.max(1, size)) * count);
  const positions = new Int32Array(indices.length);
  for (let row = 0; row < x.size / Math.max(1, size); row++) {
    const start = Math.floor(row / inner) * size * inner + (row % inner);
    const order = Array.from({ length: size }, (_, i) => i).sort((a, b) =>
      before(elements[start + a * inner] as number, elements[start + b * inner] as number),
    );
    for (let i = 0; i < count; i++) {
      const at = (Math.floor(row / inner) * count + i) * inner + (row % inner);
      indices[at] = order[i] as number;
      positions[at] = start + (order[i] as number) * inner;
    }
  }
  return { indices, positions, shape };
}

const falling = (a: number, b: number) => (Number.isNaN(a) ? -1 : Number.isNaN(b) ? 1 : b - a);
const rising = (a: number, b: number) => (Number.isNaN(a) ? 1 : Number.isNaN(b) ? -1 : a - b);

function pick(
  recording: Recording,
  x: Value,
  { indices, positions, shape }: Chosen,
  gradFn: string,
): [Value, Value] {
  const values = computed(recording, [x], x.dtype, gradFn, () => take(x.data, positions, shape));
  values.rounded = x.rounded;
  return [values, plain(tf.tensor(indices, shape, 'int32'), 'int64')];
}

/** The largest or smallest along one axis, with the index of each. */
const extremeAlong =
  (gradFn: string, before: (a: number, b: number) => number): Operation =>
  (recording, input, dim, keepdim) => {
    const x = tensor(input);
    const at = axis(numberOf(dim, 'dim'), x.shape.length);
    readable(x, gradFn);
    const found = ordered(x, at, 1, before);
    if (x.shape.length === 0) return pick(recording, x, found, gradFn);
    const shape = truth(keepdim) ? found.shape : found.shape.toSpliced(at, 1);
    return pick(recording, x, { ...found, shape }, gradFn);
  };

const argument =
  (before: (a: number, b: number) => number): Operation =>
  (_recording, input, dim, keepdim) => {
    const x = tensor(input);
    const whole = dim === null || dim === undefined;
    const flat = whole ? plain(tf.reshape(x.data, [x.size]), x.dtype) : x;
    const at = whole ? 0 : axis(numberOf(dim, 'dim'), x.shape.length);
    const { indices, shape } = ordered(flat, at, 1, before);
    const kept =
      whole && truth(keepdim)
        ? x.shape.map(() => 1)
        : truth(keepdim) || shape.length === 0
          ? shape
          : shape.toSpliced(at, 1);
    return plain(tf.tensor(indices, kept, 'int32'), 'int64');
  };

const sort: Operation = (recording, input, dim, descending) => {
  const x = tensor(input);
  const at = axis(numberOf(dim, 'dim'), x.shape.length);
  return pick(recording, x, ordered(x, at, x.shape[at] ?? 1, truth(descending) ? falling : rising), 'Sort');
};

const topk: Operation = (recording, input, k, dim, largest) => {
  const x = tensor(input);
  const at = axis(numberOf(dim, 'dim'), x.shape.length);
  const count = numberOf(k, 'k');
  if (count > (x.shape[at] ?? 1)) throw new TorchError('RuntimeError', 'selected index k out of range');
  tied(x, at);
  return pick(recording, x, ordered(x, at, count, truth(largest) ? falling : rising), 'Topk');
};

/** Which of equal elements comes first is nobody's: PyTorch promises no order. */
function tied(x: Value, dim: number): void {
  const { positions } = ordered(x, dim, x.shape[dim] ?? 1, rising);
  const elements = x.data.dataSync();
  const inner = x.shape.slice(dim + 1).reduce((a, b) => a * b, 1);
  const isTied = positions.some(
    (place, i) =>
      Math.floor(i / inner) % (x.shape[dim] ?? 1) > 0 &&
      elements[place] === elements[positions[i - inner] as number],
  );
  if (isTied) throw beyond('topk of equal elements, whose order PyTorch leaves open');
}

const every =
  (work: (x: tf.Tensor, along: number[], keep: boolean) => tf.Tensor): Operation =>
  (_recording, input, dim, keepdim) => {
    const x = tensor(input);
    return plain(
      tf.tidy(() => work(tf.cast(x.data, 'bool'), axes(dim, x.shape.length), truth(keepdim))),
      'bool',
    );
  };

/** Softmax and its kin, along any axis. */
const alongLast =
  (gradFn: string, work: (x: tf.Tensor) => tf.Tensor): Operation =>
  (recording, input, dim) => {
    const x = tensor(input);
    if (!isFloat(x.dtype))
      throw new TorchError(
        'RuntimeError',
        `"${gradFn}" is not there for whole numbers (${x.dtype}): .float() makes fractions`,
      );
    const rank = x.shape.length;
    const at = axis(numberOf(dim, 'dim'), rank);
    return computed(recording, [x], x.dtype, gradFn, () => {
      if (rank === 0) return tf.reshape(work(tf.reshape(x.data, [1])), []);
      const order = x.shape
        .map((_, i) => i)
        .toSpliced(at, 1)
        .concat(at);
      const back = order.map((_, i) => order.indexOf(i));
      return at === rank - 1 ? work(x.data) : tf.transpose(work(tf.transpose(x.data, order)), back);
    });
  };

const logsumexp: Operation = (recording, input, dim, keepdim) => {
  const x = tensor(input);
  const along = axes(dim, x.shape.length);
  return computed(recording, [x], isFloat(x.dtype) ? x.dtype : 'float32', 'Logsumexp', () =>
    tf.logSumExp(inType(x, 'float32'), along, truth(keepdim)),
  );
};

const cumsum: Operation = (recording, input, dim) => {
  const x = tensor(input);
  const at = axis(numberOf(dim, 'dim'), x.shape.length);
  if (isFloat(x.dtype)) return computed(recording, [x], x.dtype, 'Cumsum', () => tf.cumsum(x.data, at));
  return plain(
    tf.tidy(() => tf.cumsum(tf.cast(x.data, 'int32'), at)),
    'int64',
  );
};

export const reductions: Operations = {
  sum,
  mean,
  prod,
  var: spread(false),
  std: spread(true),
  norm,
  max: extreme('MaxBackward1', tf.max),
  min: extreme('MinBackward1', tf.min),
  amax: extreme('Amax', tf.max),
  amin: extreme('Amin', tf.min),
  max_along: extremeAlong('Max', falling),
  min_along: extremeAlong('Min', rising),
  argmax: argument(falling),
  argmin: argument(rising),
  sort,
  topk,
  any: every(tf.any),
  all: every(tf.all),
  softmax: alongLast('Softmax', tf.softmax),
  log_softmax: alongLast('LogSoftmax', tf.logSoftmax),
  logsumexp,
  cumsum,
};
