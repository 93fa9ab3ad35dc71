import type { Argument } from './argument.ts';
import { tensor } from './argument.ts';
import { beyond, TorchError } from './torchError.ts';
import type { Value } from './value.ts';

/** Elements of a tensor by their places in its row of elements, and the shape they are in. */
export interface Places {
  positions: Int32Array;
  shape: number[];
  /** Whether PyTorch would show them in place; a list or a tensor as index copies. */
  isView: boolean;
}

/**
 * One part of an index as Python writes it: a whole number, a slice, `None`, `…`, a tensor or a list of numbers.
 *
 * Flat, as it crosses from Python: the kind, then what belongs to it.
 */
type Part =
  | { kind: 'at'; index: number }
  | { kind: 'slice'; start: number | null; stop: number | null; step: number | null }
  | { kind: 'new' }
  | { kind: 'all' }
  | { kind: 'list'; value: Value };

/** Reads the parts from the flat list that Python hands over. */
export function indexParts(flat: readonly unknown[]): Part[] {
  const parts: Part[] = [];
  for (let i = 0; i < flat.length; ) {
    const kind = flat[i++] as Part['kind'];
    if (kind === 'at') parts.push({ kind, index: flat[i++] as number });
    else if (kind === 'slice') {
      const [start, stop, step] = flat.slice(i, i + 3) as (number | null)[];
      parts.push({ kind, start: start ?? null, stop: stop ?? null, step: step ?? null });
      i += 3;
    } else if (kind === 'list') parts.push({ kind, value: tensor(flat[i++] as Argument, 'index') });
    else parts.push({ kind });
  }
  return parts;
}

/** Along one axis of the result: how far a step leads in the row of elements, or where each step leads. */
interface Along {
  size: number;
  at(i: number): number;
}

/** Where the elements that an index names stand. */
export function placesOf(shape: readonly number[], parts: readonly Part[]): Places {
  const taken = parts.reduce((sum, part) => sum + axesTaken(part), 0);
  if (taken > shape.length)
    throw new TorchError('IndexError', `too many indices for tensor of dimension ${shape.length}`);
  const open = parts.findIndex(({ kind }) => kind === 'all');
  const rest = Array.from({ length: shape.length - taken }, (): Part => whole);
  const full = open < 0 ? [...parts, ...rest] : [...parts.slice(0, open), ...rest, ...parts.slice(open + 1)];
  const strides = stridesOf(shape);
  const lists = full.filter((part) => part.kind === 'list');
  const found: Along[] = [];
  let offset = 0;
  let dim = 0;
  /** Where the axes of lists go: in the place of the first, or to the front where they do not stand together. */
  let listAt = -1;
  const listed: { positions: number[]; shape: number[] }[] = [];
  let lastList = -1;
  let apart = false;
  full.forEach((part, i) => {
    const size = shape[dim] ?? 1;
    const stride = strides[dim] ?? 1;
    if (part.kind === 'new') found.push({ size: 1, at: () => 0 });
    else if (part.kind === 'at' && lists.length === 0) {
      offset += wrapped(part.index, size, dim) * stride;
      dim += 1;
    } else if (part.kind === 'slice') {
      const { start, count, step } = sliced(part, size);
      offset += start * stride;
      found.push({ size: count, at: (k) => k * step * stride });
      dim += 1;
    } else {
      if (listAt < 0) listAt = found.length;
      else if (lastList !== i - 1) apart = true;
      lastList = i;
      for (const one of listsOf(part, shape, strides, dim)) listed.push(one);
      dim += axesTaken(part);
    }
  });
  if (listed.length > 0) found.splice(apart ? 0 : listAt, 0, ...broadcastLists(listed));
  const result = found.map(({ size }) => size);
  return { positions: positionsOf(found, offset), shape: result, isView: lists.length === 0 };
}

const whole: Part = { kind: 'slice', start: null, stop: null, step: null };

function axesTaken(part: Part): number {
  if (part.kind === 'new' || part.kind === 'all') return 0;
  return part.kind === 'list' && part.value.dtype === 'bool' ? part.value.shape.length : 1;
}

export const stridesOf = (shape: readonly number[]): number[] =>
  shape.map((_, i) => shape.slice(i + 1).reduce((a, b) => a * b, 1));

function wrapped(index: number, size: number, dim: number): number {
  if (index >= -size && index < size) return index < 0 ? index + size : index;
  throw new TorchError(
    'IndexError',
    `index ${index} is out of bounds for dimension ${dim} with size ${size}`,
  );
}

function sliced({ start, stop, step }: Extract<Part, { kind: 'slice' }>, size: number) {
  const by = step ?? 1;
  if (by <= 0) throw new TorchError('ValueError', 'step must be greater than zero');
  const within = (at: number) => Math.min(size, Math.max(0, at < 0 ? at + size : at));
  const [from, to] = [within(start ?? 0), within(stop ?? size)];
  return { start: from, count: Math.max(0, Math.ceil((to - from) / by)), step: by };
}

/** A list's places along its axis, or those where a mask is true along its axes. */
function listsOf(part: Part, shape: readonly number[], strides: readonly number[], dim: number) {
  if (part.kind === 'at')
    return [
      { positions: [wrapped(part.index, shape[dim] ?? 1, dim) * (strides[dim] ?? 1)], shape: [] as number[] },
    ];
  const { value } = part as Extract<Part, { kind: 'list' }>;
  const elements = Array.from(value.data.dataSync());
  if (value.dtype.startsWith('float'))
    throw new TorchError('IndexError', 'tensors used as indices must be long, int, byte or bool tensors');
  if (value.dtype !== 'bool')
    return [
      {
        positions: elements.map((index) => wrapped(index, shape[dim] ?? 1, dim) * (strides[dim] ?? 1)),
        shape: value.shape,
      },
    ];
  value.shape.forEach((size, i) => {
    if (size !== shape[dim + i])
      throw new TorchError(
        'IndexError',
        `The shape of the mask [${value.shape.join(', ')}] at index ${i} does not match the shape of the indexed tensor [${shape.join(', ')}] at index ${dim + i}`,
      );
  });
  if (value.shape.length === 0) throw beyond('index that is a single truth value');
  const step = strides[dim + value.shape.length - 1] ?? 1;
  const hits = elements.flatMap((hit, i) => (hit ? [i * step] : []));
  return [{ positions: hits, shape: [hits.length] }];
}

/** Lists run side by side, in the shape that all broadcast to. */
function broadcastLists(lists: readonly { positions: number[]; shape: number[] }[]): Along[] {
  const rank = Math.max(...lists.map(({ shape }) => shape.length));
  const sizes = Array.from({ length: rank }, (_, i) => {
    const found = lists.map(({ shape }) => shape[i - (rank - shape.length)] ?? 1);
    const size = found.find((one) => one !== 1) ?? 1;
    if (found.some((one) => one !== 1 && one !== size))
      throw new TorchError(
        'IndexError',
        `shape mismatch: indexing tensors could not be broadcast together with shapes ${lists.map(({ shape }) => `[${shape.join(', ')}]`).join(', ')}`,
      );
    return size;
  });
  const count = sizes.reduce((a, b) => a * b, 1);
  const strides = stridesOf(sizes);
  const sums = Array.from({ length: count }, (_, k) =>
    lists.reduce((sum, { positions, shape }) => {
      const own = stridesOf(shape);
      const at = shape.reduce((place, size, i) => {
        const j = i + rank - shape.length;
        const index = Math.floor(k / (strides[j] as number)) % (sizes[j] as number);
        return place + (size === 1 ? 0 : index) * (own[i] as number);
      }, 0);
      return sum + (positions[at] as number);
    }, 0),
  );
  if (rank === 0) return [{ size: Number.NaN, at: () => sums[0] as number }];
  // The combined places hang on the first axis's index plus the others': kept whole on one axis, split by positionsOf.
  return sizes.map(
    (size, i) => ({ size, at: () => 0, together: i === 0 ? sums : [], sizes }) as Along & Together,
  );
}

/** Axes whose places come from one table, not from a sum of steps. */
interface Together {
  together: number[];
  sizes: number[];
}

function positionsOf(along: Along[], offset: number): Int32Array {
  const fixed = along.find(({ size }) => Number.isNaN(size));
  const start = offset + (fixed?.at(0) ?? 0);
  if (fixed) along.splice(along.indexOf(fixed), 1);
  let places = [start];
  for (let i = 0; i < along.length; i++) {
    const one = along[i] as Along & Partial<Together>;
    const steps = one.together ?? Array.from({ length: one.size }, (_, k) => one.at(k));
    places = places.flatMap((place) => steps.map((step) => place + step));
    if (one.sizes) i += one.sizes.length - 1;
  }
  return Int32Array.from(places);
}

/** The places after a rearrangement of axes: `order[i]` is the axis of before that stands at `i`. */
export function permuted(shape: readonly number[], order: readonly number[]): Places {
  const strides = stridesOf(shape);
  const along = order.map((dim) => ({
    size: shape[dim] as number,
    at: (k: number) => k * (strides[dim] as number),
  }));
  return { positions: positionsOf(along, 0), shape: along.map(({ size }) => size), isView: true };
}

/** The places in a shape with axes of length 1 repeated. */
export function expanded(shape: readonly number[], wanted: readonly number[]): Places {
  const missing = wanted.length - shape.length;
  const strides = stridesOf(shape);
  const along = wanted.map((size, i) => {
    const own = shape[i - missing] ?? 1;
    const target = size === -1 ? own : size;
    if (missing < 0 || (own !== target && own !== 1))
      throw new TorchError(
        'RuntimeError',
        `The expanded size of the tensor (${target}) must match the existing size (${own}) at non-singleton dimension ${i}. Target sizes: [${wanted.join(', ')}]. Tensor sizes: [${shape.join(', ')}]`,
      );
    return { size: target, at: (k: number) => (own === 1 ? 0 : k * (strides[i - missing] as number)) };
  });
  return { positions: positionsOf(along, 0), shape: along.map(({ size }) => size), isView: true };
}

/** Whether places follow each other without a gap, as `view` needs them. */
export const isContiguous = (positions: Int32Array | null): boolean =>
  positions === null || positions.every((place, i) => place === (positions[0] as number) + i);
