import { placeOf } from '../../plots/told.ts';
import { dataOf, drawnIn, fillTable } from './toldTable.ts';
import { firstPoint, type Position, sentence, stepFrom } from './walkSteps.ts';
import { words } from './words.ts';

/* Lets a reader walk along the points of every figure by arrow keys: each is marked and read out. */

/** A figure is drawn anew while it is walked along: its place in its box is what stays. */
interface Walk {
  figure: SVGSVGElement;
  box: HTMLElement;
  place: number;
  position: Position | null;
}

let walk: Walk | null = null;

const reader = document.createElement('p');
reader.className = 'visually-hidden';
reader.setAttribute('role', 'status');
const hint = document.createElement('p');
hint.id = 'walk-hint';
hint.hidden = true;
hint.textContent = words.hint;
document.body.append(reader, hint);

prepare();
new MutationObserver(prepare).observe(document.body, { childList: true, subtree: true });
addEventListener('toggle', prepare, { capture: true });
addEventListener('focusin', begin);
addEventListener('focusout', end);
addEventListener('keydown', step);

/** Makes what was drawn since the last time ready for the keyboard, and follows it with tables and walk. */
function prepare(): void {
  for (const figure of document.querySelectorAll('svg[data-told]:not([tabindex])')) {
    figure.setAttribute('tabindex', '0');
    figure.setAttribute('aria-roledescription', words.role);
    figure.setAttribute('aria-describedby', hint.id);
  }
  for (const details of document.querySelectorAll<HTMLElement>('details.told[open]')) fillTable(details);
  resume();
}

function begin({ target }: FocusEvent): void {
  if (!(target instanceof SVGSVGElement) || !target.dataset.told || target === walk?.figure) return;
  // Hydration replaces the element that holds the build's drawing; the figure around both stays.
  const box = target.closest<HTMLElement>('figure') ?? (target.parentElement as HTMLElement);
  walk = { figure: target, box, place: drawnIn(box).indexOf(target), position: null };
  takeKeys(target);
}

/** An image to a screen reader in reading mode; as an `application` it receives the arrow keys. */
const takeKeys = (figure: Element) => figure.setAttribute('role', 'application');

function end({ target, relatedTarget }: FocusEvent): void {
  // A figure that is taken out of the page to be drawn anew loses the focus to nothing.
  if (target !== walk?.figure || (relatedTarget === null && document.hasFocus())) return;
  unmark(walk.figure);
  walk.figure.setAttribute('role', 'img');
  walk = null;
}

function resume(): void {
  if (!walk || walk.figure.isConnected || document.activeElement !== document.body) return;
  const figure = drawnIn(walk.box)[walk.place];
  if (!figure) return;
  walk.figure = figure;
  takeKeys(figure);
  figure.focus({ preventScroll: true });
  if (walk.position) show(walk);
}

function step(event: KeyboardEvent): void {
  if (!walk || event.target !== walk.figure) return;
  const data = dataOf(walk.figure);
  const next = walk.position ? stepFrom(walk.position, event.key, data) : firstPoint(event.key, data);
  if (!next) return;
  event.preventDefault();
  walk.position = next;
  show(walk);
}

function show({ figure, position }: Walk): void {
  unmark(figure);
  const data = dataOf(figure);
  const { series, point } = position as Position;
  const [x, y] = [
    placeOf(data.series[series]?.x[point] ?? '', data.axes[0]),
    placeOf(data.series[series]?.y[point] ?? '', data.axes[1]),
  ];
  reader.textContent = sentence(position as Position, data);
  if (x === null || y === null) return;
  figure.append(mark(x, y, reader.textContent, figure.viewBox.baseVal.width));
}

const unmark = (figure: SVGSVGElement) => figure.querySelector('.walk-mark')?.remove();

function mark(x: number, y: number, text: string, width: number): SVGElement {
  const svg = (name: string, attributes: Record<string, string | number>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    return element;
  };
  const group = svg('g', { class: 'walk-mark', 'aria-hidden': 'true' });
  const onRight = x > width / 2;
  const words = svg('text', {
    x: x + (onRight ? -12 : 12),
    y: Math.max(y - 10, 12),
    'text-anchor': onRight ? 'end' : 'start',
  });
  words.textContent = text;
  group.append(svg('circle', { cx: x, cy: y, r: 7 }), words);
  return group;
}
