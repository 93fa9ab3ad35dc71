/** Sorts a table by the column of a heading, up and then down. */
export function sortBy(heading: HTMLTableCellElement): void {
  const down = heading.getAttribute('aria-sort') === 'ascending';
  const body = heading.closest('table')?.tBodies[0];
  if (!body) return;
  for (const other of heading.parentElement?.children ?? []) other.removeAttribute('aria-sort');
  heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const rows = [...body.rows].toSorted((a, b) => compare(a, b, heading.cellIndex));
  body.append(...(down ? rows.toReversed() : rows));
}

/** Numbers by size, those that are none last; words by the alphabet. */
function compare(a: HTMLTableRowElement, b: HTMLTableRowElement, column: number): number {
  const [left, right] = [a.cells[column], b.cells[column]];
  const [x, y] = [Number(left?.dataset.sort), Number(right?.dataset.sort)];
  if (left?.dataset.sort === undefined || right?.dataset.sort === undefined)
    return (left?.textContent ?? '').localeCompare(right?.textContent ?? '');
  if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
  return x - y;
}
