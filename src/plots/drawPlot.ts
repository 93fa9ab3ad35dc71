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
  roundPlaces(figure);
  return figure as SVGSVGElement;
}

const places = ['d', 'transform', 'cx', 'cy', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height'];
const long = /-?\d+\.\d{2,}(?:e[+-]?\d+)?/g;

/** Rounds to a tenth of a pixel: no screen shows more, and what the build draws is sent to every reader. */
function roundPlaces(figure: Element): void {
  for (const part of figure.querySelectorAll('*'))
    for (const name of places) {
      const value = part.getAttribute(name);
      if (value?.includes('.')) part.setAttribute(name, value.replace(long, rounded));
    }
}

const rounded = (number: string) => String(Math.round(10 * Number(number)) / 10);
