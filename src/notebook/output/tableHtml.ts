import { escapeHtml } from './escape.ts';
import { preview } from './inspect.ts';
import { numberHtml } from './numberHtml.ts';

type Row = Record<string, unknown>;

const mostRows = 500;
const mostColumns = 20;

/** Whether a value is a list of records, which read best as a table. */
export const isTable = (value: unknown): value is readonly Row[] =>
  Array.isArray(value) && value.length > 0 && value.slice(0, mostRows).every(isRecord);

const isRecord = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Records as a table, one column per key; the page lets a reader sort it by its headings. */
export function tableHtml(rows: readonly Row[]): string {
  const columns = [...new Set(rows.slice(0, mostRows).flatMap((row) => Object.keys(row)))].slice(
    0,
    mostColumns,
  );
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const body = rows
    .slice(0, mostRows)
    .map((row) => `<tr>${columns.map((column) => cell(row[column])).join('')}</tr>`)
    .join('');
  const more = rows.length - mostRows;
  const note =
    more > 0
      ? `<p class="v-soft">… ${more.toLocaleString('en')} more rows; display(rows.slice(${mostRows})) shows them</p>`
      : '';
  return `<div class="v-scroll"><table class="v-table"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>${note}`;
}

function cell(value: unknown): string {
  if (typeof value === 'number')
    return `<td class="v-right" data-sort="${Number(value.toPrecision(10))}">${numberHtml(value, 6)}</td>`;
  return `<td>${typeof value === 'string' ? escapeHtml(value) : value === undefined ? '' : preview(value)}</td>`;
}
