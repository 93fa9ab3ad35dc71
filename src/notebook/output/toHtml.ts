import { elementHtml, isElement } from './elementHtml.ts';
import { inspect } from './inspect.ts';
import { listHtml } from './nestedList.ts';
import { isTable, tableHtml } from './tableHtml.ts';
import { isTensor, tensorHtml } from './tensorHtml.ts';

export { lineHtml } from './lineHtml.ts';

/** A value as a cell shows it: tensor, figure, table, or a tree that unfolds. */
export function toHtml(value: unknown): string {
  if (isTensor(value)) return tensorHtml(value);
  if (isElement(value)) return elementHtml(value);
  if (isTable(value)) return tableHtml(value);
  return listHtml(value) ?? inspect(value);
}
