import * as Plot from '@observablehq/plot';

export interface DrawOptions extends Omit<Plot.PlotOptions, 'className' | 'ariaLabel'> {
  /** What the figure shows, in a sentence: read out in its place. */
  ariaLabel: string;
}

/**
 * Draws a Plot figure the way this book shows figures: class `plot`, no inline style element (the page's policy
 * forbids it; base.css has its rules), one spoken label. Works at build over linkedom and in the page.
 */
export function drawPlot(options: DrawOptions): SVGSVGElement {
  const figure = Plot.plot({ ...options, className: 'plot', figure: false });
  figure.querySelector('style')?.remove();
  figure.setAttribute('role', 'img');
  // Plot names its groups by their kind of mark; the sentence on the whole figure stands for all of them.
  for (const part of figure.querySelectorAll('[aria-label]')) {
    part.setAttribute('data-mark', part.getAttribute('aria-label') ?? '');
    part.removeAttribute('aria-label');
  }
  // A twentieth of a pixel is not seen, but two more digits at each corner of a curve are loaded.
  for (const path of figure.querySelectorAll('path[d]'))
    path.setAttribute('d', toTenths(path.getAttribute('d') ?? ''));
  return figure as SVGSVGElement;
}

const toTenths = (path: string) =>
  path.replace(/\d+\.\d{2,}/g, (number) => String(Number(Number(number).toFixed(1))));
