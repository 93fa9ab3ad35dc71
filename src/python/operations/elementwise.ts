import * as tf from '@tensorflow/tfjs-core';
import {
  inType,
  numberOf,
  type Operation,
  type Operations,
  operand,
  optional,
  type Scalar,
  tensor,
  valuesIn,
} from '../argument.ts';
import { type DType, isFloat } from '../dtype.ts';
import { beyond, TorchError } from '../torchError.ts';
import { commonType, computed, plain, Value } from '../value.ts';
import { together, wholeNumbers } from './whole.ts';

type OnTensor = (x: tf.Tensor) => tf.Tensor;

/** The square root as PyTorch differentiates its standard deviations and norms: with slope 0 at 0. */
export const rootOfSquares = (x: tf.Tensor): tf.Tensor =>
  tf.customGrad((given, save) => {
    const root = tf.sqrt(given as tf.Tensor);
    (save as tf.GradSaveFunc)([given as tf.Tensor]);
    return {
      value: root,
      gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => {
        const squares = saved[0] as tf.Tensor;
        const isZero = tf.equal(squares, 0);
        const safe = tf.where(isZero, tf.onesLike(squares), squares);
        return tf.mul(tf.div(tf.mul(dy, 0.5), tf.sqrt(safe)), tf.cast(tf.logicalNot(isZero), 'float32'));
      },
    };
  })(x);

/** Functions of one fraction each, by PyTorch's name for what made the result. */
const functions: Readonly<Record<string, [gradFn: string, OnTensor]>> = {
  exp: ['Exp', tf.exp],
  log: ['Log', tf.log],
  log1p: ['Log1P', tf.log1p],
  log2: ['Log2', (x) => tf.div(tf.log(x), Math.LN2)],
  log10: ['Log10', (x) => tf.div(tf.log(x), Math.LN10)],
  expm1: ['Expm1', tf.expm1],
  sqrt: ['Sqrt', tf.sqrt],
  rsqrt: ['Rsqrt', tf.rsqrt],
  sin: ['Sin', tf.sin],
  cos: ['Cos', tf.cos],
  tan: ['Tan', tf.tan],
  tanh: ['Tanh', tf.tanh],
  atan: ['Atan', tf.atan],
  erf: ['Erf', tf.erf],
  reciprocal: ['Reciprocal', tf.reciprocal],
  sigmoid: ['Sigmoid', tf.sigmoid],
  softplus: ['Softplus', tf.softplus],
  logsigmoid: ['LogSigmoid', tf.logSigmoid],
  silu: ['Silu', (x) => tf.mul(x, tf.sigmoid(x))],
  elu: ['Elu', tf.elu],
};

/** Functions that leave whole numbers whole. */
const keeping: Readonly<Record<string, [gradFn: string, OnTensor, (x: number) => number]>> = {
  abs: ['Abs', tf.abs, Math.abs],
  neg: ['Neg', tf.neg, (x) => -x],
  sign: ['Sign', tf.sign, Math.sign],
  square: ['Pow', tf.square, (x) => x * x],
  relu: ['Relu', tf.relu, (x) => Math.max(0, x)],
};

/** Halves go to the even number, and what rounds to 0 keeps its sign. */
const roundToEven = (x: tf.Tensor): tf.Tensor =>
  tf.tensor(
    Array.from(x.dataSync(), (value) => {
      const below = Math.floor(value);
      const isHalf = value - below === 0.5;
      const rounded = isHalf ? 2 * Math.round(below / 2) : Math.round(value);
      return rounded === 0 && value < 0 ? -0 : rounded;
    }),
    x.shape,
    'float32',
  );

/** Steps have slope 0 wherever they have one. */
const steps: Readonly<Record<string, OnTensor>> = { floor: tf.floor, ceil: tf.ceil, round: roundToEven };

const functionOf =
  ([gradFn, work]: [string, OnTensor]): Operation =>
  (recording, input) => {
    const x = tensor(input);
    const dtype = isFloat(x.dtype) ? x.dtype : 'float32';
    return computed(recording, [x], dtype, gradFn, () => work(inType(x, dtype)));
  };

const keepingOf =
  ([gradFn, work, onWhole]: [string, OnTensor, (x: number) => number]): Operation =>
  (recording, input) => {
    const x = tensor(input);
    if (isFloat(x.dtype)) return computed(recording, [x], x.dtype, gradFn, () => work(x.data));
    if (x.dtype === 'bool')
      throw beyond(`${gradFn.toLowerCase()} of truth values: .float() or .long() makes numbers of them`);
    return plain(
      wholeNumbers([x.data], x.dtype, (value) => onWhole(value as number)),
      x.dtype,
    );
  };

const stepOf =
  (work: OnTensor): Operation =>
  (recording, input) => {
    const x = tensor(input);
    if (!isFloat(x.dtype)) return keepingOf(['Floor', tf.floor, (value) => value])(recording, x);
    const dy = (y: tf.Tensor) => tf.zerosLike(y);
    return computed(recording, [x], x.dtype, 'Floor', () =>
      tf.customGrad((given) => ({ value: work(given as tf.Tensor), gradFunc: dy }))(x.data),
    );
  };

interface Arithmetic {
  gradFn: string;
  work(a: tf.Tensor, b: tf.Tensor): tf.Tensor;
  /** On whole numbers; left out where whole numbers give fractions. */
  whole?(a: number, b: number): number;
}

/** Of two numbers the larger or smaller; where they are equal, each gets half of the gradient. */
const chosen =
  (choose: (a: tf.Tensor, b: tf.Tensor) => tf.Tensor, isFirst: (a: tf.Tensor, b: tf.Tensor) => tf.Tensor) =>
  (a: tf.Tensor, b: tf.Tensor): tf.Tensor => {
    const [left, right] = together(a, b);
    return tf.customGrad((x, y, save) => {
      (save as tf.GradSaveFunc)([x as tf.Tensor, y as tf.Tensor]);
      return {
        value: choose(x as tf.Tensor, y as tf.Tensor),
        gradFunc: (dy: tf.Tensor, [first, second]: tf.Tensor[]) => {
          const share = tf.add(
            tf.cast(isFirst(first as tf.Tensor, second as tf.Tensor), 'float32'),
            tf.mul(0.5, tf.cast(tf.equal(first as tf.Tensor, second as tf.Tensor), 'float32')),
          );
          return [tf.mul(dy, share), tf.mul(dy, tf.sub(1, share))];
        },
      };
    })(left, right);
  };

const divideWhole = (divide: (a: number, b: number) => number) => (a: number, b: number) => {
  if (b === 0) throw new TorchError('RuntimeError', 'ZeroDivisionError');
  return divide(a, b);
};

const arithmetic: Readonly<Record<string, Arithmetic>> = {
  add: { gradFn: 'Add', work: tf.add, whole: (a, b) => a + b },
  sub: { gradFn: 'Sub', work: tf.sub, whole: (a, b) => a - b },
  mul: { gradFn: 'Mul', work: tf.mul, whole: (a, b) => a * b },
  div: { gradFn: 'Div', work: tf.div },
  floor_divide: {
    gradFn: 'FloorDivide',
    work: (a, b) => tf.floor(tf.div(a, b)),
    whole: divideWhole((a, b) => Math.floor(a / b)),
  },
  remainder: { gradFn: 'Remainder', work: tf.mod, whole: divideWhole((a, b) => a - b * Math.floor(a / b)) },
  maximum: { gradFn: 'Maximum', work: chosen(tf.maximum, tf.greater), whole: Math.max },
  minimum: { gradFn: 'Minimum', work: chosen(tf.minimum, tf.less), whole: Math.min },
};

const typeOf = (...given: (Value | Scalar)[]): DType => commonType(given);

const arithmeticOf =
  ({ gradFn, work, whole }: Arithmetic): Operation =>
  (recording, first, second) => {
    const [a, b] = [operand(first), operand(second)];
    const common = typeOf(a, b);
    if (isFloat(common) || !whole) {
      const dtype = isFloat(common) ? common : 'float32';
      return computed(recording, valuesIn([a, b]), dtype, gradFn, () => {
        const [left, right] = [inType(a, dtype), inType(b, dtype)];
        broadcast(left, right);
        return work(left, right);
      });
    }
    if (common === 'bool' && gradFn === 'Sub')
      throw new TorchError(
        'RuntimeError',
        'Subtraction, the `-` operator, with two bool tensors is not supported. Use ^ or logical_xor.',
      );
    const [left, right] = [inType(a, common), inType(b, common)];
    broadcast(left, right);
    return plain(
      wholeNumbers(together(left, right), common, (x, y) => whole(x as number, y as number)),
      common,
    );
  };

function broadcast(a: tf.Tensor, b: tf.Tensor): void {
  const rank = Math.max(a.rank, b.rank);
  for (let fromEnd = 1; fromEnd <= rank; fromEnd++) {
    const [m = 1, n = 1] = [a.shape[a.rank - fromEnd], b.shape[b.rank - fromEnd]];
    if (m !== n && m !== 1 && n !== 1)
      throw new TorchError(
        'RuntimeError',
        `The size of tensor a (${m}) must match the size of tensor b (${n}) at non-singleton dimension ${rank - fromEnd}`,
      );
  }
}

const comparisons: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  logical_and: (a, b) => a !== 0 && b !== 0,
  logical_or: (a, b) => a !== 0 || b !== 0,
  logical_xor: (a, b) => (a !== 0) !== (b !== 0),
};

const comparisonOf =
  (holds: (a: number, b: number) => boolean): Operation =>
  (recording, first, second) => {
    const [a, b] = [operand(first), operand(second)];
    const common = typeOf(a, b);
    return computed(recording, valuesIn([a, b]), 'bool', 'compare', () => {
      const [left, right] = [inType(a, common), inType(b, common)];
      broadcast(left, right);
      return wholeNumbers(together(left, right), 'bool', (x, y) => Number(holds(x as number, y as number)));
    });
  };

/** Powers that have a form of their own, with slopes that are right at 0. */
const powers: Readonly<Record<number, OnTensor>> = {
  0: (x) => tf.add(tf.mul(x, 0), 1),
  0.5: tf.sqrt,
  1: (x) => tf.mul(x, 1),
  2: tf.square,
};

const pow: Operation = (recording, first, second) => {
  const [a, b] = [operand(first), operand(second)];
  const dtype = typeOf(a, b);
  if (!isFloat(dtype)) {
    const exponents = b instanceof Value ? Array.from(b.data.dataSync()) : [b.value];
    if (exponents.some((exponent) => exponent < 0))
      throw new TorchError('RuntimeError', 'Integers to negative integer powers are not allowed.');
    return plain(
      wholeNumbers(
        together(inType(a, dtype), inType(b, dtype)),
        dtype,
        (x, y) => (x as number) ** (y as number),
      ),
      dtype,
    );
  }
  return computed(recording, valuesIn([a, b]), dtype, 'Pow', () => {
    const known = b instanceof Value ? undefined : powers[b.value];
    const [base, exponent] = [inType(a, dtype), inType(b, dtype)];
    broadcast(base, exponent);
    if (known) return known(base);
    return tf.pow(base, exponent);
  });
};

const clamp: Operation = (recording, input, low, high) => {
  const x = tensor(input);
  if (low instanceof Value || high instanceof Value)
    throw beyond('clamp with bounds that are tensors: torch.maximum and torch.minimum have them');
  const bounds = [low, high].filter((bound) => bound !== null && bound !== undefined) as Scalar[];
  if (bounds.length === 0)
    throw new TorchError('RuntimeError', 'torch.clamp: At least one of ‘min’ or ‘max’ must not be None');
  const dtype = typeOf(x, ...bounds);
  const [least, most] = [
    optional(low, (it) => numberOf(it, 'min')) ?? Number.NEGATIVE_INFINITY,
    optional(high, (it) => numberOf(it, 'max')) ?? Number.POSITIVE_INFINITY,
  ];
  if (!isFloat(dtype))
    return plain(
      wholeNumbers([x.data], dtype, (value) => Math.min(most, Math.max(least, value as number))),
      dtype,
    );
  return computed(recording, [x], dtype, 'ClampBackward1', () =>
    tf.clipByValue(inType(x, dtype), Math.min(least, most), most),
  );
};

const where: Operation = (recording, condition, first, second) => {
  const test = tensor(condition, 'condition');
  if (test.dtype !== 'bool')
    throw new TorchError(
      'RuntimeError',
      `where expected condition to be a boolean tensor, but got a tensor with dtype ${test.dtype}`,
    );
  const [a, b] = [operand(first), operand(second)];
  const dtype = typeOf(a, b);
  return computed(recording, valuesIn([a, b]), dtype, 'Where', () => {
    const [left, right] = [inType(a, dtype), inType(b, dtype)];
    for (const [x, y] of [
      [test.data, left],
      [test.data, right],
      [left, right],
    ] as const)
      broadcast(x, y);
    const shape = tf.backend_util.assertAndGetBroadcastShape(
      test.shape,
      tf.backend_util.assertAndGetBroadcastShape(left.shape, right.shape),
    );
    return tf.where(
      tf.broadcastTo(test.data, shape),
      tf.broadcastTo(left, shape),
      tf.broadcastTo(right, shape),
    );
  });
};

const masked_fill: Operation = (recording, input, mask, value) => {
  const x = tensor(input);
  const fill = operand(value, 'value');
  if (tensor(mask, 'mask').dtype !== 'bool')
    throw new TorchError('RuntimeError', 'masked_fill_ only supports boolean masks');
  return computed(recording, valuesIn([x, fill]), x.dtype, 'MaskedFill', () => {
    const shape = tf.backend_util.assertAndGetBroadcastShape(x.shape, (mask as Value).shape);
    return tf.where(
      tf.broadcastTo((mask as Value).data, shape),
      tf.broadcastTo(inType(fill, x.dtype), shape),
      tf.broadcastTo(x.data, shape),
    );
  });
};

const test =
  (holds: (x: number) => boolean): Operation =>
  (_recording, input) =>
    plain(
      wholeNumbers([tensor(input).data], 'bool', (x) => Number(holds(x as number))),
      'bool',
    );

const leaky_relu: Operation = (recording, input, slope) => {
  const x = tensor(input);
  return computed(recording, [x], x.dtype, 'LeakyRelu', () =>
    tf.leakyRelu(x.data, numberOf(slope, 'negative_slope')),
  );
};

const mapped = <T>(table: Readonly<Record<string, T>>, make: (of: T) => Operation): Operations =>
  Object.fromEntries(Object.entries(table).map(([name, of]) => [name, make(of)]));

export const elementwise: Operations = {
  ...mapped(functions, functionOf),
  ...mapped(keeping, keepingOf),
  ...mapped(steps, stepOf),
  ...mapped(arithmetic, arithmeticOf),
  ...mapped(comparisons, comparisonOf),
  pow,
  clamp,
  where,
  masked_fill,
  leaky_relu,
  logical_not: test((x) => x === 0),
  isnan: test(Number.isNaN),
  isinf: test((x) => Math.abs(x) === Number.POSITIVE_INFINITY),
  isfinite: test(Number.isFinite),
};
