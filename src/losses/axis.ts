import { show } from './options.ts';
import { showShape } from './shapes.ts';

/** An axis of `shape` counted from 0, from one that may count from the end. */
export function axisOf(fn: string, argument: string, shape: readonly number[], axis: number): number {
  const rank = shape.length;
  if (rank === 0) throw new Error(`${fn}: ${argument} [] is a single number; give a vector [D] or more axes`);
  if (!Number.isInteger(axis) || axis < -rank || axis >= rank) {
    throw new Error(
      `${fn}: axis must be a whole number from ${-rank} to ${rank - 1} for ${argument} ${showShape(shape)}; got ${show(axis)}`,
    );
  }
  return axis < 0 ? axis + rank : axis;
}
