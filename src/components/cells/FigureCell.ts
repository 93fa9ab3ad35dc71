import type { FigureCode } from '../../figures/figureCode.ts';
import { CellDocument } from './cellPage.ts';
import { builtCellWords, cellWords } from './words.ts';

const open = new WeakMap<HTMLElement, { cell: HTMLElement; cells: CellDocument }>();

/** Shows a figure's code below it as a cell of its own, which shares no name with the lesson's; without code, takes it away. */
export function showCode(figure: HTMLElement, { name, source }: FigureCode): void {
  const before = open.get(figure);
  before?.cells.stop();
  before?.cell.remove();
  open.delete(figure);
  if (source === null) return;
  const cell = cellOf(`figure-${name}`, source);
  figure.append(cell);
  open.set(figure, { cell, cells: new CellDocument([cell]) });
}

type Content = string | Node;

function element(tag: string, attributes: Record<string, string>, ...content: Content[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

/** What `Cell.astro` writes at build, for code that came to be in the page. */
function cellOf(id: string, source: string): HTMLElement {
  const part = (name: string, ...content: Content[]) => element('div', { class: `cell-${name}` }, ...content);
  const output = part('output');
  output.ariaLive = 'polite';
  return element(
    'section',
    {
      class: 'cell figure-code',
      'aria-label': builtCellWords.region(id),
      'data-cell': id,
      'data-limit': '10',
      'data-feeds': '',
      'data-state': 'ready',
    },
    part('code', element('pre', {}, element('code', {}, source))),
    bar(),
    part('controls'),
    output,
  );
}

function bar(): HTMLElement {
  const button = (action: string, text: string, more: Record<string, string> = {}) =>
    element('button', { type: 'button', class: 'cell-button', 'data-do': action, ...more }, text);
  const hidden = { hidden: '' };
  return element(
    'div',
    { class: 'cell-bar' },
    element(
      'span',
      { class: 'cell-go' },
      button('run', builtCellWords.run, { title: builtCellWords.runHow }),
      button('stop', builtCellWords.stop, hidden),
    ),
    element('span', { class: 'cell-status', role: 'status' }),
    element('progress', { class: 'cell-progress', max: '1', value: '0', ...hidden }),
    element(
      'span',
      { class: 'cell-aside' },
      button('reset', cellWords.reset, hidden),
      button('copy', builtCellWords.copy),
      // A link opens a cell that the page was built with; the figure's own link brings the state back.
      button('link', builtCellWords.link, hidden),
    ),
  );
}
