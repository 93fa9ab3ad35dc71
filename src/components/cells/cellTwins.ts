import type { Control, Shown } from '../../notebook/protocol.ts';
import { thisLesson } from '../book/thisLesson.ts';
import type { CellView } from './CellView.ts';
import { colour } from './colourPlain.ts';
import { twinWords } from './twinWords.ts';

/** A cell of the lesson in Python, as `lessons/SLUG.python.json` has it. */
export interface Twin {
  /** The cell that it is the twin of. */
  of: string;
  source: string;
  feeds: readonly string[];
  /** What a run came to when the book was made. */
  shown: readonly Shown[];
  controls: readonly Control[];
}

/** The id of a cell's twin in Python: its text is kept, and travels in links, under it. */
export const twinId = (cell: string): string => `${cell}-python`;

/**
 * Fetches the Python twins of the lesson's cells and puts each behind its cell; a cell without one says so.
 *
 * @param open makes a live cell of an element; what draws outputs must have been loaded
 */
export async function bringTwins(open: (element: HTMLElement) => CellView): Promise<void> {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const file = await fetch(`${base}/lessons/${thisLesson()}.python.json`);
  if (!file.ok) throw new Error(`${file.url}: ${file.status}`);
  const twins: readonly Twin[] = await file.json();
  const cells = document.querySelectorAll<HTMLElement>('.cell:not([data-language])');
  for (const cell of cells) {
    const twin = twins.find(({ of }) => of === cell.dataset.cell);
    if (twin) await bring(cell, twin, open);
    else cell.prepend(note(twinWords.none));
  }
}

async function bring(cell: HTMLElement, twin: Twin, open: (element: HTMLElement) => CellView): Promise<void> {
  const element = elementOf(cell, twin);
  cell.after(element);
  cell.dataset.twin = '';
  const view = open(element);
  const plain = element.querySelector<HTMLElement>('.cell-code pre');
  if (plain) colour(plain, 'python');
  await view.present(twin);
}

function elementOf(cell: HTMLElement, { of, source, feeds }: Twin): HTMLElement {
  const element = document.createElement('section');
  element.className = 'cell';
  element.setAttribute('aria-label', twinWords.region(of));
  const { limit = '' } = cell.dataset;
  Object.assign(element.dataset, {
    cell: twinId(of),
    language: 'python',
    twinOf: of,
    limit,
    feeds: feeds.map(twinId).join(' '),
    state: 'ready',
  });
  const code = part('code');
  const text = document.createElement('pre');
  text.textContent = source;
  code.append(text);
  const output = part('output');
  output.setAttribute('aria-live', 'polite');
  element.append(code, freshBar(cell), part('controls'), output);
  return element;
}

function part(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = `cell-${name}`;
  return element;
}

/** The buttons of a cell as they are before anything ran. */
function freshBar(cell: HTMLElement): HTMLElement {
  const bar = cell.querySelector('.cell-bar')?.cloneNode(true) as HTMLElement;
  for (const hidden of bar.querySelectorAll<HTMLElement>('[data-do="stop"], [data-do="reset"], progress'))
    hidden.hidden = true;
  (bar.querySelector('.cell-status') as HTMLElement).textContent = '';
  return bar;
}

function note(words: string): HTMLElement {
  const element = document.createElement('p');
  element.className = 'cell-note only-typescript';
  element.textContent = words;
  return element;
}
