/** Numbers in nested arrays, as readers write tensors. */
export type Nested = number | Nested[];

export function shapeOf(nest: Nested): number[] {
  if (typeof nest === 'number') return [];
  return [nest.length, ...(nest.length > 0 ? shapeOf(nest[0] as Nested) : [])];
}

export function flat(nest: Nested): number[] {
  return typeof nest === 'number' ? [nest] : nest.flatMap(flat);
}

/** The flat numbers in the nesting of `like`. */
export function nestLike(numbers: readonly number[], like: Nested): Nested {
  let next = 0;
  const build = (part: Nested): Nested => {
    if (typeof part !== 'number') return part.map(build);
    next += 1;
    return numbers[next - 1] as number;
  };
  return build(like);
}

/** The flat numbers in the nesting of a shape. */
export function nestInto(numbers: readonly number[], shape: readonly number[]): Nested {
  const [length, ...rest] = shape;
  if (length === undefined) return numbers[0] as number;
  const step = rest.reduce((product, size) => product * size, 1);
  return Array.from({ length }, (_, row) => nestInto(numbers.slice(row * step, (row + 1) * step), rest));
}
