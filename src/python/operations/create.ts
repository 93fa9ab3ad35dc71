import * as tf from '@tensorflow/tfjs-core';
import { type Argument, numberOf, type Operation, type Operations, operand, tensor } from '../argument.ts';
import { type DType, heldAs, isFloat } from '../dtype.ts';
import { Generator } from '../random.ts';
import { TorchError } from '../torchError.ts';
import { plain, Value } from '../value.ts';
import { inRange } from './whole.ts';

const numbers = (argument: Argument | undefined): number[] => argument as number[];

/** A new tensor of given elements. */
function made(elements: readonly number[], shape: number[], dtype: DType): Value {
  const isBool = dtype === 'bool';
  if (!isBool && !isFloat(dtype)) inRange(elements);
  const value = plain(
    tf.tensor(isBool ? elements.map((x) => Number(x !== 0)) : (elements as number[]), shape, heldAs(dtype)),
    dtype,
  );
  value.rounded =
    dtype === 'float64' && elements.some((x) => !Object.is(Math.fround(x), x) && !Number.isNaN(x));
  return value;
}

const full: Operation = (_recording, shape, fill, dtype) => {
  const sizes = numbers(shape);
  const value = operand(fill, 'fill_value');
  const of = value instanceof Value ? (value.data.dataSync()[0] as number) : value.value;
  const type = (dtype ?? (value instanceof Value ? value.dtype : value.number)) as DType;
  if (!isFloat(type) && type !== 'bool') inRange([of]);
  const result = plain(tf.fill(sizes, type === 'bool' ? Number(of !== 0) : of, heldAs(type)), type);
  result.rounded = type === 'float64' && Math.fround(of) !== of;
  return result;
};

const arange: Operation = (_recording, start, end, step, dtype) => {
  const ends = [operand(start, 'start'), operand(end, 'end'), operand(step, 'step')];
  const [from, to, by] = ends.map((one) => numberOf(one, 'end')) as [number, number, number];
  if (by === 0) throw new TorchError('RuntimeError', 'step must be nonzero');
  if ((to - from) * by < 0)
    throw new TorchError('RuntimeError', 'upper bound and lower bound inconsistent with step sign');
  const isWhole = ends.every((one) => !(one instanceof Value) && one.number !== 'float32');
  const type = (dtype ?? (isWhole ? 'int64' : 'float32')) as DType;
  const count = Math.ceil((to - from) / by);
  return made(
    Array.from({ length: count }, (_, i) => from + i * by),
    [count],
    type,
  );
};

const linspace: Operation = (_recording, start, end, steps, dtype) => {
  const [from, to, count] = [numberOf(start, 'start'), numberOf(end, 'end'), numberOf(steps, 'steps')];
  const step = Math.fround((Math.fround(to) - Math.fround(from)) / Math.max(1, count - 1));
  // From both ends, as PyTorch does it: the last element is the end itself.
  const at = (i: number) => (i < count / 2 ? from + step * i : to - step * (count - 1 - i));
  return made(
    Array.from({ length: count }, (_, i) => at(i)),
    [count],
    (dtype ?? 'float32') as DType,
  );
};

const eye: Operation = (_recording, n, m, dtype) => {
  const [rows, columns] = [numberOf(n, 'n'), numberOf(m, 'm')];
  return made(
    Array.from({ length: rows * columns }, (_, k) => Number(Math.floor(k / columns) === k % columns)),
    [rows, columns],
    (dtype ?? 'float32') as DType,
  );
};

const triangle =
  (keeps: (row: number, column: number, diagonal: number) => boolean): Operation =>
  (_recording, input, diagonal) => {
    const x = tensor(input);
    const [rows, columns] = x.shape.slice(-2) as [number, number];
    const from = numberOf(diagonal, 'diagonal');
    const kept = Array.from(x.data.dataSync(), (value, k) =>
      keeps(Math.floor(k / columns) % rows, k % columns, from) ? value : 0,
    );
    return plain(tf.tensor(kept, x.shape, x.data.dtype), x.dtype);
  };

const one_hot: Operation = (_recording, input, classes) => {
  const labels = tensor(input);
  if (labels.dtype !== 'int64')
    throw new TorchError('RuntimeError', 'one_hot is only applicable to index tensor of type LongTensor.');
  const found = Array.from(labels.data.dataSync());
  const asked = numberOf(classes, 'num_classes');
  const count = asked === -1 ? Math.max(...found) + 1 : asked;
  if (found.some((label) => label < 0))
    throw new TorchError('RuntimeError', 'Class values must be non-negative.');
  if (found.some((label) => label >= count))
    throw new TorchError('RuntimeError', 'Class values must be smaller than num_classes.');
  return plain(
    tf.tensor(
      found.flatMap((label) => Array.from({ length: count }, (_, c) => Number(c === label))),
      [...labels.shape, count],
      'int32',
    ),
    'int64',
  );
};

const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

/** Operations that draw numbers: each run has its own generator, seeded at random until the reader seeds it. */
export function drawing(): Operations {
  let generator = new Generator(Math.floor(Math.random() * 2 ** 32));
  const drawn = (elements: Float32Array | Int32Array, shape: number[]): Value =>
    plain(tf.tensor(elements, shape), elements instanceof Float32Array ? 'float32' : 'int64');
  return {
    manual_seed: (_recording, seed) => {
      generator = new Generator(((numberOf(seed, 'seed') % 2 ** 32) + 2 ** 32) % 2 ** 32);
    },
    rand: (_recording, shape) => drawn(generator.uniform(sizeOf(numbers(shape))), numbers(shape)),
    uniform: (_recording, shape, from, to) =>
      drawn(
        generator.uniform(sizeOf(numbers(shape)), numberOf(from, 'from'), numberOf(to, 'to')),
        numbers(shape),
      ),
    randn: (_recording, shape) => drawn(generator.normal(sizeOf(numbers(shape))), numbers(shape)),
    randint: (_recording, low, high, shape) => {
      const [from, to] = [numberOf(low, 'low'), numberOf(high, 'high')];
      if (from >= to)
        throw new TorchError(
          'RuntimeError',
          `random_ expects 'from' to be less than 'to', but got from=${from} >= to=${to}`,
        );
      inRange([from, to - 1]);
      return drawn(generator.integers(sizeOf(numbers(shape)), from, to), numbers(shape));
    },
    randperm: (_recording, n) => drawn(generator.permutation(numberOf(n, 'n')), [numberOf(n, 'n')]),
  };
}

export const creations: Operations = {
  tensor: (_recording, elements, shape, dtype) => made(numbers(elements), numbers(shape), dtype as DType),
  full,
  arange,
  linspace,
  eye,
  tril: triangle((row, column, from) => column - row <= from),
  triu: triangle((row, column, from) => column - row >= from),
  one_hot,
};
