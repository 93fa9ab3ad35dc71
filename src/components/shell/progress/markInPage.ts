import { dotAt, valley } from '../mark.ts';

const svg = 'http://www.w3.org/2000/svg';

/** The mark of the book, its dot as far down the valley as the reader is in the lesson. */
export function markAt(share: number): SVGElement {
  const { x, y } = dotAt(share);
  const mark = part('svg', { viewBox: '0 0 32 32', width: 16, height: 16, 'aria-hidden': 'true' });
  mark.append(part('path', { d: valley }), part('circle', { cx: x.toFixed(1), cy: y.toFixed(1), r: 5 }));
  return mark;
}

function part(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
