import * as tf from '@tensorflow/tfjs-core';
import type { Numeric } from '../loss.ts';
import { show } from './options.ts';

/**
 * A float32 tensor from a tensor or nested number arrays.
 *
 * The dtype is stated, never guessed: tfjs would make int32 of `[1, 0]` in some places and float32 in
 * others. Integers and booleans are cast. Call it inside `tf.tidy`.
 */
export function toFloat(fn: string, argument: string, value: Numeric): tf.Tensor {
  if (value instanceof tf.Tensor) {
    if (value.isDisposed) {
      throw new Error(`${fn}: ${argument} is a tensor that was disposed; keep it until the loss is computed`);
    }
    if (value.dtype === 'string' || value.dtype === 'complex64') {
      throw new Error(`${fn}: ${argument} must hold numbers; got a tensor of dtype ${value.dtype}`);
    }
    return value.dtype === 'float32' ? value : tf.cast(value, 'float32');
  }
  if (!holdsNumbers(value)) {
    throw new Error(`${fn}: ${argument} must be a tensor or nested arrays of numbers; got ${show(value)}`);
  }
  if (!isRegular(value)) {
    throw new Error(`${fn}: ${argument} must be a regular nest of numbers, every row of the same length`);
  }
  return tf.tensor(value, undefined, 'float32');
}

function holdsNumbers(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(holdsNumbers);
  return typeof value === 'number' || typeof value === 'boolean' || ArrayBuffer.isView(value);
}

/** tfjs itself looks at the first rows only and would take a ragged nest in silence. */
function isRegular(nest: unknown): boolean {
  const shape = shapeOfFirsts(nest);
  const fits = (part: unknown, depth: number): boolean => {
    const length = lengthOf(part);
    if (length !== shape[depth]) return false;
    return !Array.isArray(part) || part.every((each) => fits(each, depth + 1));
  };
  return fits(nest, 0);
}

function shapeOfFirsts(part: unknown): number[] {
  const length = lengthOf(part);
  if (length === undefined) return [];
  return [length, ...(Array.isArray(part) ? shapeOfFirsts(part[0]) : [])];
}

function lengthOf(part: unknown): number | undefined {
  return typeof part === 'object' ? (part as { length: number }).length : undefined;
}
