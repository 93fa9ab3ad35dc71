import * as Plot from '@observablehq/plot';
import { textSize } from './sizes.ts';
import { keptData, type Told } from './told.ts';

export interface DrawOptions extends Omit<Plot.PlotOptions, 'className' | 'ariaLabel' | 'style' | 'width'> {
  width: number;
  /** What the figure shows, in a sentence: read out in its place. */
  ariaLabel: string;
  /** The points that a reader can walk along and open as a table; null where the label says all there is. */
  told: Told | null;
}

/**
 * Draws a Plot figure the way this book shows figures: class `plot`, no inline style element (the page's policy
 * forbids it; base.css has its rules), text of one size, axes with ticks that touch them, one spoken label, its data
 * beside it. Works at build over linkedom and in the page.
 */
export function drawPlot({ told, x, y, marks = [], ...options }: DrawOptions): SVGSVGElement {
  const figure = Plot.plot({
    ...options,
    x: { labelAnchor: 'right', ...usual, ...x },
    y: { ...usual, ...y },
    marks: [...axisLines(x, y), ...marks],
    className: 'plot',
    figure: false,
  });
  figure.querySelector('style')?.remove();
  figure.setAttribute('role', 'img');
  figure.setAttribute('font-size', String(textSize(options.width)));
  if (told) {
    const data = keptData(told, [figure.scale('x'), figure.scale('y')]);
    figure.setAttribute('data-told', JSON.stringify(data));
  }
  // Plot names its groups by their kind of mark; the sentence on the whole figure stands for all of them.
  for (const part of figure.querySelectorAll('[aria-label]')) {
    part.setAttribute('data-mark', part.getAttribute('aria-label') ?? '');
    part.removeAttribute('aria-label');
  }
  return figure as SVGSVGElement;
}

/** `2`, not `2.0`; `−0.5`. */
const tick = (value: unknown) =>
  typeof value === 'number' ? String(Number(value.toPrecision(6))).replace('-', '−') : String(value);

const usual: Plot.ScaleOptions = { labelArrow: 'none', tickSize: 4, tickFormat: tick };

/** Lines that the ticks stand on, where an axis has ticks. */
function axisLines(x: DrawOptions['x'], y: DrawOptions['y']): Plot.Markish[] {
  const line = (anchor: 'bottom' | 'left') => Plot.frame({ anchor, stroke: 'var(--control)' });
  const has = (axis: Plot.ScaleOptions | undefined, side: string) =>
    axis?.axis !== null && (axis?.axis ?? side) === side && axis?.tickSize !== 0;
  return [...(has(x, 'bottom') ? [line('bottom')] : []), ...(has(y, 'left') ? [line('left')] : [])];
}
