import * as tf from '@tensorflow/tfjs-core';
import type { Numeric } from '../loss.ts';
import { show } from './options.ts';

/**
 * A float32 tensor from a tensor, nested number arrays or typed arrays.
 *
 * The dtype is stated, never guessed: tfjs would make int32 of `[1, 0]` in some places and float32 in
 * others. Integers and booleans are cast. Call it inside `tf.tidy`.
 */
export function toFloat(fn: string, argument: string, value: Numeric): tf.Tensor {
  const tensor = toTensor(fn, argument, value);
  return tensor.dtype === 'float32' ? tensor : tf.cast(tensor, 'float32');
}

/** As `toFloat`, but a tensor of whole numbers stays one. */
export function toTensor(fn: string, argument: string, value: Numeric): tf.Tensor {
  if (!(value instanceof tf.Tensor)) return fromNest(fn, argument, value);
  if (value.isDisposed) {
    throw new Error(`${fn}: ${argument} is a tensor that was disposed; keep it until the loss is computed`);
  }
  if (value.dtype === 'string' || value.dtype === 'complex64') {
    throw new Error(`${fn}: ${argument} must hold numbers; got a tensor of dtype ${value.dtype}`);
  }
  return value;
}

function fromNest(fn: string, argument: string, nest: unknown): tf.Tensor {
  const shape = shapeOfFirsts(nest);
  const numbers = new Float32Array(shape.reduce((product, size) => product * size, 1));
  let filled = 0;
  const wrong = (what: string): never => {
    throw new Error(`${fn}: ${argument} ${what}`);
  };
  const fill = (part: unknown, depth: number, place: string): void => {
    if (depth === shape.length && isNumber(part)) {
      numbers[filled] = Number(part);
      filled += 1;
    } else if (isRow(part)) {
      if (part.length !== shape[depth]) {
        wrong('must be a regular nest of numbers, every row of the same length');
      }
      // By index: forEach would pass over the holes of `[1, , 2]`.
      for (let at = 0; at < part.length; at += 1) {
        const each = part[at];
        if (depth + 1 < shape.length || !isNumber(each)) {
          fill(each, depth + 1, `${place}[${at}]`);
          continue;
        }
        numbers[filled] = Number(each);
        filled += 1;
      }
    } else if (isNumber(part)) {
      wrong('must be a regular nest of numbers, every row of the same length');
    } else {
      const at = place === '' ? '' : ` at ${argument}${place}`;
      wrong(`must be a tensor or nested arrays of numbers; got ${show(part)}${at}`);
    }
  };
  fill(nest, 0, '');
  return tf.tensor(numbers, shape, 'float32');
}

const isNumber = (part: unknown): part is number | boolean =>
  typeof part === 'number' || typeof part === 'boolean';

/** An array, or a typed array of numbers. */
function isRow(part: unknown): part is ArrayLike<unknown> {
  if (Array.isArray(part)) return true;
  if (!ArrayBuffer.isView(part) || part instanceof DataView) return false;
  return !(part instanceof BigInt64Array || part instanceof BigUint64Array);
}

function shapeOfFirsts(part: unknown): number[] {
  return isRow(part) ? [part.length, ...(part.length > 0 ? shapeOfFirsts(part[0]) : [])] : [];
}
