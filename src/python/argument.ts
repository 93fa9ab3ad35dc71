import * as tf from '@tensorflow/tfjs-core';
import type { DType } from './dtype.ts';
import { TorchError } from './torchError.ts';
import { held, type Recording, Value } from './value.ts';

/** A plain number of Python: a fraction, a whole number or a truth value. */
export interface Scalar {
  number: DType;
  value: number;
}

/** What Python hands to an operation. */
export type Argument = Value | Scalar | string | null | readonly unknown[];

/** An operation of the page's `torch`, by the name under which its Python calls it. */
export type Operation = (recording: Recording, ...args: Argument[]) => unknown;
export type Operations = Readonly<Record<string, Operation>>;

const kindOf = (argument: Argument): string => {
  if (argument instanceof Value) return 'Tensor';
  if (argument === null) return 'None';
  if (typeof argument === 'string') return 'str';
  if (!isScalar(argument)) return 'list';
  return { bool: 'bool', int32: 'int', int64: 'int', float32: 'float', float64: 'float' }[argument.number];
};

const isScalar = (argument: Argument): argument is Scalar =>
  argument !== null && typeof argument === 'object' && 'number' in argument;

/** A tensor, or a `TypeError` in Python that says what came. */
export function tensor(argument: Argument | undefined, name = 'input'): Value {
  if (argument instanceof Value) return argument;
  throw new TorchError(
    'TypeError',
    `${name} must be a Tensor, and is of type ${kindOf(argument ?? null)}: torch.tensor(…) makes one of numbers`,
  );
}

/** A tensor or a plain number. */
export function operand(argument: Argument | undefined, name = 'other'): Value | Scalar {
  if (argument instanceof Value || (argument !== undefined && isScalar(argument))) return argument;
  throw new TorchError(
    'TypeError',
    `${name} must be a Tensor or a number, and is of type ${kindOf(argument ?? null)}`,
  );
}

export function numberOf(argument: Argument | undefined, name: string): number {
  if (argument !== undefined && isScalar(argument)) return argument.value;
  if (argument instanceof Value && argument.size === 1) return argument.data.dataSync()[0] as number;
  throw new TorchError('TypeError', `${name} must be a number, and is of type ${kindOf(argument ?? null)}`);
}

export const optional = <T>(argument: Argument | undefined, read: (argument: Argument) => T): T | null =>
  argument === null || argument === undefined ? null : read(argument);

/** The elements of an operand, held as a type holds them. */
export const inType = (argument: Value | Scalar, dtype: DType): tf.Tensor =>
  argument instanceof Value
    ? held(argument, dtype)
    : tf.scalar(argument.value, dtype.startsWith('float') ? 'float32' : 'int32');

export const valuesIn = (args: readonly Argument[]): Value[] => args.filter((arg) => arg instanceof Value);

/** An axis counted from the first; `IndexError` where the tensor has none such. */
export function axis(dim: number, rank: number): number {
  const most = Math.max(1, rank);
  if (Number.isInteger(dim) && dim >= -most && dim < most) return dim < 0 ? dim + most : dim;
  throw new TorchError(
    'IndexError',
    `Dimension out of range (expected to be in range of [${-most}, ${most - 1}], but got ${dim})`,
  );
}

/** The axes that `dim` names: one, several, or all of them for `None`. */
export function axes(dim: Argument | undefined, rank: number): number[] {
  if (dim === null || dim === undefined) return Array.from({ length: rank }, (_, i) => i);
  const named = Array.isArray(dim) ? (dim as number[]) : [numberOf(dim as Argument, 'dim')];
  if (rank === 0) {
    for (const one of named) axis(one, rank);
    return [];
  }
  return named.length === 0 ? axes(null, rank) : named.map((one) => axis(one, rank));
}
