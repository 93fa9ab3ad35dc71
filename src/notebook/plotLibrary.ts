import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom/worker';

const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');

/**
 * As wide as is between a desk's column and a phone's, since the page scales all but the text; and room for names of
 * axes apart from the numbers, which the book sets larger than Plot expects.
 */
const usual = { width: 480, marginTop: 28, marginBottom: 42, marginLeft: 44 };

/** Plot as a worker can use it: figures are drawn over linkedom and wear the class that base.css styles. */
const plot: typeof Plot.plot = (options) => Plot.plot({ document, className: 'plot', ...usual, ...options });
const legend: typeof Plot.legend = (options) =>
  Plot.legend({ document, className: 'plot', ...options } as never);

Plot.Mark.prototype.plot = function (this: Plot.Markish, { marks = [], ...options } = {}) {
  return plot({ ...options, marks: [...(marks as Plot.Markish[]), this] });
};

export const plotLibrary = { ...Plot, plot, legend };
