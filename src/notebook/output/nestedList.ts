import { tensorHtml } from './tensorHtml.ts';

/** Lists of at most `fewNumbers` numbers, and those with more than `mostColumns` columns, are shown as a tree. */
const fewNumbers = 100;
const mostColumns = 10_000;
const mostNumbers = 1_000_000;

/** A large regular list of lists as a tensor is shown: its shape, and a first excerpt; `null` for anything else. */
export function listHtml(value: unknown): string | null {
  const shape = shapeOfList(value);
  const size = shape?.reduce((product, extent) => product * extent, 1) ?? 0;
  if (!shape || size <= fewNumbers || (shape.at(-1) ?? 0) > mostColumns) return null;
  const numbers = numbersOf(value, mostNumbers);
  return tensorHtml({ shape, dtype: 'list', isDisposed: false, dataSync: () => numbers });
}

/** The sizes of a list of lists of numbers that is as regular as a tensor, the largest first; `null` for any other. */
function shapeOfList(value: unknown): number[] | null {
  const shape: number[] = [];
  for (let part = value; isList(part); part = part[0]) shape.push(part.length);
  return shape.length >= 2 && hasShape(value, shape) ? shape : null;
}

/** The numbers of a regular list, one after the other; no more than `most`. */
function numbersOf(list: unknown, most: number): number[] {
  const found: number[] = [];
  const walk = (part: unknown): void => {
    if (isList(part)) for (let i = 0; i < part.length && found.length < most; i++) walk(part[i]);
    else found.push(part as number);
  };
  walk(list);
  return found;
}

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

function hasShape(value: unknown, [size, ...inner]: readonly number[]): boolean {
  if (size === undefined) return typeof value === 'number';
  if (!isList(value) || value.length !== size) return false;
  for (let i = 0; i < size; i++) if (!hasShape(value[i], inner)) return false;
  return true;
}
