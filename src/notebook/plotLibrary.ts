import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom/worker';

const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');

/** Room for names of axes apart from the numbers, which the book sets larger than Plot expects. */
const margins = { marginTop: 28, marginBottom: 42 };

/** Plot as a worker can use it: figures are drawn over linkedom and wear the class that base.css styles. */
const plot: typeof Plot.plot = (options) =>
  Plot.plot({ document, className: 'plot', ...margins, ...options });
const legend: typeof Plot.legend = (options) =>
  Plot.legend({ document, className: 'plot', ...options } as never);

Plot.Mark.prototype.plot = function (this: Plot.Markish, { marks = [], ...options } = {}) {
  return plot({ ...options, marks: [...(marks as Plot.Markish[]), this] });
};

export const plotLibrary = { ...Plot, plot, legend };
