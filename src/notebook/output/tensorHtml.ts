import { escapeHtml } from './escape.ts';
import { numberHtml } from './numberHtml.ts';

/** What this page needs to know of a tensor; no tensor library is loaded for it. */
export interface TensorLike {
  shape: number[];
  dtype: string;
  isDisposed: boolean;
  dataSync(): ArrayLike<number | string>;
}

/** float32 carries about seven significant digits. */
const float32Digits = 7;
const mostRows = 10;
const mostColumns = 10;

export const isTensor = (value: unknown): value is TensorLike =>
  typeof value === 'object' && value !== null && 'dataSync' in value && 'shape' in value && 'dtype' in value;

/** `Tensor [2, 3] float32`. */
export function tensorTitle({ shape, dtype, isDisposed }: TensorLike): string {
  return `Tensor [${shape.join(', ')}] ${dtype}${isDisposed ? ', disposed' : ''}`;
}

/** A tensor's shape, kind and values: a number, a row, or a table; of larger ones an excerpt. */
export function tensorHtml(tensor: TensorLike): string {
  const title = `<span class="v-soft">${tensorTitle(tensor)}${nonFinite(tensor)}</span>`;
  if (tensor.isDisposed) return `<div class="v-tensor">${title}</div>`;
  const data = tensor.dataSync();
  const [rows, columns] = matrixShape(tensor.shape);
  if (tensor.shape.length === 0) return `<div class="v-tensor">${cell(data[0], tensor.dtype)} ${title}</div>`;
  const body = Array.from({ length: Math.min(rows, mostRows) }, (_, i) =>
    row(data, i, columns, tensor.dtype),
  );
  if (rows > mostRows) body.push(`<tr><td>⋮</td></tr>`);
  const where = tensor.shape.length > 2 ? ` <span class="v-soft">first matrix shown</span>` : '';
  return `<div class="v-tensor">${title}${where}<div class="v-scroll"><table class="v-matrix"><tbody>${body.join('')}</tbody></table></div></div>`;
}

/** Rows and columns of the first matrix; a vector is one row. */
function matrixShape(shape: number[]): [rows: number, columns: number] {
  if (shape.includes(0)) return [0, 0];
  return [shape.length > 1 ? (shape.at(-2) as number) : 1, shape.at(-1) ?? 1];
}

function row(data: ArrayLike<number | string>, i: number, columns: number, dtype: string): string {
  const shown = Math.min(columns, mostColumns);
  const cells = Array.from({ length: shown }, (_, j) => `<td>${cell(data[i * columns + j], dtype)}</td>`);
  if (columns > shown) cells.push(`<td class="v-soft">… ${columns - shown} more</td>`);
  return `<tr>${cells.join('')}</tr>`;
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
