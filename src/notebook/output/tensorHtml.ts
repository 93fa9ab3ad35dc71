import { escapeHtml } from './escape.ts';
import { numberHtml } from './numberHtml.ts';

/** What this page needs to know of a tensor; no tensor library is loaded for it. */
export interface TensorLike {
  shape: number[];
  dtype: string;
  isDisposed: boolean;
  dataSync(): ArrayLike<number | string>;
}

/** How much of a tensor is written out: matrices, and of each so many rows and columns. */
interface Excerpt {
  matrices: number;
  rows: number;
  columns: number;
}

const atOnce: Excerpt = { matrices: 1, rows: 10, columns: 10 };
const unfolded: Excerpt = { matrices: 8, rows: 100, columns: 40 };

/** float32 carries about seven significant digits. */
const float32Digits = 7;

export const isTensor = (value: unknown): value is TensorLike =>
  typeof value === 'object' &&
  value !== null &&
  'dataSync' in value &&
  'shape' in value &&
  'dtype' in value &&
  typeof value.dtype === 'string' &&
  Array.isArray(value.shape) &&
  value.shape.every((size) => Number.isInteger(size) && size >= 0);

/** `Tensor [2, 3] float32`; `List [2, 3]` for a list that is shown as one. */
export function tensorTitle({ shape, dtype, isDisposed }: TensorLike): string {
  if (dtype === 'list') return `List [${shape.join(', ')}]`;
  return `Tensor [${shape.join(', ')}] ${dtype}${isDisposed ? ', disposed' : ''}`;
}

/** A tensor's shape, kind and values: a number, a row, or a table; of larger ones an excerpt that unfolds. */
export function tensorHtml(tensor: TensorLike): string {
  const title = `<span class="v-soft">${escapeHtml(tensorTitle(tensor))}${nonFinite(tensor)}</span>`;
  if (tensor.isDisposed) return `<div class="v-tensor">${title}</div>`;
  if (tensor.shape.length === 0)
    return `<div class="v-tensor">${cell(tensor.dataSync()[0], tensor.dtype)} ${title}</div>`;
  const more = fits(tensor.shape, atOnce)
    ? ''
    : `<details class="v-more"><summary class="v-soft">more of it</summary>${matrices(tensor, unfolded)}</details>`;
  return `<div class="v-tensor">${title}${matrices(tensor, atOnce)}${more}</div>`;
}

/** Matrices, rows and columns of a shape; a vector is one row. */
function extent(shape: readonly number[]): Excerpt {
  if (shape.includes(0)) return { matrices: 1, rows: 0, columns: 0 };
  const matrices = shape.slice(0, -2).reduce((product, size) => product * size, 1);
  return { matrices, rows: shape.at(-2) ?? 1, columns: shape.at(-1) ?? 1 };
}

function fits(shape: readonly number[], most: Excerpt): boolean {
  const { matrices, rows, columns } = extent(shape);
  return matrices <= most.matrices && rows <= most.rows && columns <= most.columns;
}

function matrices(tensor: TensorLike, most: Excerpt): string {
  const whole = extent(tensor.shape);
  const several = whole.matrices > 1;
  const count = Math.min(whole.matrices, most.matrices);
  const tables = Array.from({ length: count }, (_, m) => {
    const name = several ? `<span class="v-soft">[${indexOf(m, tensor.shape).join(', ')}]</span>` : '';
    return `${name}<div class="v-scroll">${table(tensor, m, most)}</div>`;
  });
  const missing = whole.matrices - count;
  const note =
    missing > 0 ? `<span class="v-soft">… ${missing.toLocaleString('en')} more like it</span>` : '';
  return tables.join('') + note;
}

/** The place of a tensor's m-th matrix in the axes before its last two. */
function indexOf(m: number, shape: readonly number[]): number[] {
  const index: number[] = [];
  let rest = m;
  for (const size of shape.slice(0, -2).toReversed()) {
    index.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return index;
}

function table(tensor: TensorLike, m: number, most: Excerpt): string {
  const { rows, columns } = extent(tensor.shape);
  const data = tensor.dataSync();
  const shown = Math.min(columns, most.columns);
  const body = Array.from({ length: Math.min(rows, most.rows) }, (_, i) => {
    const start = (m * rows + i) * columns;
    const cells = Array.from({ length: shown }, (_, j) => `<td>${cell(data[start + j], tensor.dtype)}</td>`);
    if (columns > shown) cells.push(`<td class="v-soft">… ${columns - shown} more</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  if (rows > most.rows) body.push(`<tr><td class="v-soft">⋮ ${rows - most.rows} more</td></tr>`);
  return `<table class="v-matrix"><tbody>${body.join('')}</tbody></table>`;
}

function cell(value: number | string | undefined, dtype: string): string {
  if (dtype === 'bool') return `<span class="v-word">${value ? 'true' : 'false'}</span>`;
  return typeof value === 'number' ? numberHtml(value, float32Digits) : escapeHtml(String(value));
}

/** `, 2 not finite`, so that one NaN among ten thousand numbers is not missed. */
function nonFinite(tensor: TensorLike): string {
  if (tensor.isDisposed || tensor.dtype !== 'float32') return '';
  const count = Array.prototype.filter.call(tensor.dataSync(), (x: number) => !Number.isFinite(x)).length;
  return count === 0 ? '' : `, <mark class="v-nonfinite">${count} not finite</mark>`;
}
