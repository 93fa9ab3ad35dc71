/** Makes the headings of a cell's tables buttons that sort by their column; what sorts comes with the first press. */
export function makeSortable(box: HTMLElement): void {
  for (const heading of box.querySelectorAll<HTMLTableCellElement>('.v-table th')) {
    if (heading.querySelector('button')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'v-sort';
    button.append(...heading.childNodes);
    button.addEventListener('click', () => void import('./sortBy.ts').then(({ sortBy }) => sortBy(heading)));
    heading.append(button);
  }
}
