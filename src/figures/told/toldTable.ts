import { escapeHtml } from '../../notebook/output/escape.ts';
import { type KeptData, said } from '../../plots/told.ts';
import { words } from './words.ts';

/** The figures with data that are seen in a part of the page. */
export const drawnIn = (box: ParentNode): SVGSVGElement[] =>
  [...box.querySelectorAll<SVGSVGElement>('svg[data-told]')].filter(({ clientWidth }) => clientWidth > 0);

export const dataOf = (figure: SVGSVGElement): KeptData => JSON.parse(figure.dataset.told ?? '');

/** What each table was made from: it is made again only when that has changed. */
const filled = new WeakMap<Element, string>();

/** Brings an open table up to date with the figures that it stands beside. */
export function fillTable(details: HTMLElement): void {
  const box = details.lastElementChild as HTMLElement;
  const figures = drawnIn(details.parentElement as HTMLElement);
  const html =
    figures.map((figure) => toldTable(dataOf(figure), figure.ariaLabel ?? '')).join('') || words.none;
  if (filled.get(box) === html) return;
  filled.set(box, html);
  box.innerHTML = html;
}

/** The points of one drawing as a table, in the words in which a walk along them reads them out. */
function toldTable({ axes, series }: KeptData, caption: string): string {
  const [across, up] = axes;
  const names = [across.name, up.name].filter(Boolean);
  const head = ['', ...names].map((name) => `<th scope="col">${escapeHtml(name)}</th>`);
  const rows = series.flatMap(({ label, every, x, y }) =>
    x.map((value, i) => {
      const cells = [said(value, across), said(y[i] ?? '', up)].slice(0, names.length);
      const name = escapeHtml(every > 1 ? `${label}, ${words.every(every)}` : label);
      const head = i === 0 ? `<th scope="rowgroup" rowspan="${x.length}">${name}</th>` : '';
      return `<tr>${head}${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
    }),
  );
  return `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
