import { type KeptData, said } from '../../plots/told.ts';
import { words } from './words.ts';

/** The figures with data that are seen in a part of the page. */
export const drawnIn = (box: ParentNode): SVGSVGElement[] =>
  [...box.querySelectorAll<SVGSVGElement>('svg[data-told]')].filter(({ clientWidth }) => clientWidth > 0);

export const dataOf = (figure: SVGSVGElement): KeptData => JSON.parse(figure.dataset.told ?? '');

/** What each table was made from: it is made again only when that has changed. */
const filled = new WeakMap<Element, string>();

/** An element with what stands in it. */
function make(name: string, attributes: Readonly<Record<string, string>>, ...content: (Node | string)[]) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** Brings an open table up to date with the figures that it stands beside. */
export function fillTable(details: HTMLElement): void {
  const box = details.lastElementChild as HTMLElement;
  const figures = drawnIn(details.parentElement as HTMLElement);
  const source = JSON.stringify(figures.map((figure) => [figure.dataset.told, figure.ariaLabel]));
  if (filled.get(box) === source) return;
  filled.set(box, source);
  if (figures.length === 0) box.replaceChildren(words.none);
  else box.replaceChildren(...figures.map((figure) => toldTable(dataOf(figure), figure.ariaLabel ?? '')));
}

/** The points of one drawing as a table, in the words in which a walk along them reads them out. */
function toldTable({ axes, series }: KeptData, caption: string): HTMLElement {
  const [across, up] = axes;
  const names = [across.name, up.name].filter(Boolean);
  const head = ['', ...names].map((name) => make('th', { scope: 'col' }, name));
  const rows = series.flatMap(({ label, every, x, y }) =>
    x.map((value, i) => {
      const cells = [said(value, across), said(y[i] ?? '', up)].slice(0, names.length);
      const name = every > 1 ? `${label}, ${words.every(every)}` : label;
      const group = i === 0 ? [make('th', { scope: 'rowgroup', rowspan: String(x.length) }, name)] : [];
      return make('tr', {}, ...group, ...cells.map((cell) => make('td', {}, cell)));
    }),
  );
  return make(
    'table',
    {},
    make('caption', {}, caption),
    make('thead', {}, make('tr', {}, ...head)),
    make('tbody', {}, ...rows),
  );
}
