import type { DataType } from '@tensorflow/tfjs-core';

/** The element types of the page's `torch`, by rank: a type gives way to one further on. */
export const dtypes = ['bool', 'int32', 'int64', 'float32', 'float64'] as const;

export type DType = (typeof dtypes)[number];

export const isFloat = (dtype: DType): boolean => dtype.startsWith('float');

/** The type in which tfjs holds the elements: its whole numbers have 32 bits, its fractions too. */
export const heldAs = (dtype: DType): DataType =>
  dtype === 'bool' ? 'bool' : isFloat(dtype) ? 'float32' : 'int32';

const wider = (a: DType, b: DType): DType => (dtypes.indexOf(a) < dtypes.indexOf(b) ? b : a);

const kind = (dtype: DType): number => (dtype === 'bool' ? 0 : isFloat(dtype) ? 2 : 1);

/** One operand of an operation, as far as the type of its result goes. */
export interface Operand {
  dtype: DType;
  /** A plain number of Python weighs least, then a tensor without dimensions. */
  weight: 'dimensions' | 'scalar' | 'number';
}

/**
 * The type of what an operation gives: an operand of less weight counts only where it is of a higher kind (truth value,
 * whole number, fraction).
 *
 * @see PyTorch’s documentation of torch.result_type and of type promotion
 */
export function promoted(operands: readonly Operand[]): DType {
  const widest = (weight: Operand['weight']) =>
    operands
      .filter((operand) => operand.weight === weight)
      .map(({ dtype }) => dtype)
      .reduce<DType | null>((a, b) => (a === null ? b : wider(a, b)), null);
  const found = (['dimensions', 'scalar', 'number'] as const).map(widest);
  return found.reduce((heavy, light) => {
    if (heavy === null || light === null) return heavy ?? light;
    return kind(light) > kind(heavy) ? light : heavy;
  }) as DType;
}
