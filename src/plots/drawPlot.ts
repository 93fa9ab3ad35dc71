import * as Plot from '@observablehq/plot';
import { keptData, type Told } from './told.ts';

export interface DrawOptions extends Omit<Plot.PlotOptions, 'className' | 'ariaLabel'> {
  /** What the figure shows, in a sentence: read out in its place. */
  ariaLabel: string;
  /** The points that a reader can walk along and open as a table; null where the label says all there is. */
  told: Told | null;
}

/**
 * Draws a Plot figure the way this book shows figures: class `plot`, no inline style element (the page's policy
 * forbids it; base.css has its rules), one spoken label, its data beside it. Works at build over linkedom and in the page.
 */
export function drawPlot({ told, ...options }: DrawOptions): SVGSVGElement {
  const figure = Plot.plot({ ...options, className: 'plot', figure: false });
  figure.querySelector('style')?.remove();
  figure.setAttribute('role', 'img');
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
