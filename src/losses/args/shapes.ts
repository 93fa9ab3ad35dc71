import type { Tensor } from '@tensorflow/tfjs-core';

/** A shape as messages write it: `[32,10]`, and `[]` for a scalar. */
export function showShape(shape: readonly number[]): string {
  return `[${shape.join(',')}]`;
}

/** Whether two shapes are the same, axis by axis. */
export function shapesEqual(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((size, axis) => size === b[axis]);
}

/**
 * Holds tensors to one shape; never lets one broadcast over another, because `[N,1]` against `[N]` would
 * silently become `[N,N]`.
 */
export function sameShape(fn: string, tensors: Readonly<Record<string, Tensor>>): void {
  const [first, ...rest] = Object.entries(tensors);
  if (!first) return;
  const [firstName, { shape, size }] = first;
  for (const [name, other] of rest) {
    if (shapesEqual(shape, other.shape)) continue;
    const advice =
      other.size === size
        ? `the counts agree, so reshape ${name} to ${showShape(shape)}`
        : `give ${name} one number for each number of ${firstName}`;
    throw new Error(
      `${fn}: ${firstName} ${showShape(shape)} and ${name} ${showShape(other.shape)} differ in shape; ${advice}`,
    );
  }
}
