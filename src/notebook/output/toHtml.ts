import { elementHtml, isElement } from './elementHtml.ts';
import { inspect, preview } from './inspect.ts';
import { foldedText } from './longText.ts';
import { isTable, tableHtml } from './tableHtml.ts';
import { isTensor, tensorHtml } from './tensorHtml.ts';

/** A value as a cell shows it: tensor, figure, table, or a tree that unfolds. */
export function toHtml(value: unknown): string {
  if (isTensor(value)) return tensorHtml(value);
  if (isElement(value)) return elementHtml(value);
  if (isTable(value)) return tableHtml(value);
  return inspect(value);
}

/** The arguments of one call of `console.log` as a line. */
export function lineHtml(values: readonly unknown[]): string {
  return values.map((value) => (typeof value === 'string' ? foldedText(value) : preview(value))).join(' ');
}
