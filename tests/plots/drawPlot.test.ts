import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { drawPlot } from '../../src/plots/drawPlot.ts';

const { document } = parseHTML('<html><body></body></html>');

test('a curve is written to a tenth of a pixel, and lies where Plot draws it', () => {
  const marks = [Plot.line([0, 1, 2, 3].map((x) => [x, Math.sin(x)]))];
  const ours = drawPlot({ document, ariaLabel: 'A sine.', told: null, marks });
  const theirs = Plot.plot({ document, marks });
  const corners = (figure: Element) =>
    figure
      .querySelector('[data-mark="line"] path, [aria-label="line"] path')
      ?.getAttribute('d')
      ?.match(/[\d.]+/g) ?? [];
  expect(corners(ours)).toHaveLength(8);
  expect(corners(ours).filter((corner) => /\.\d\d/.test(corner))).toEqual([]);
  corners(ours).forEach((corner, i) => {
    expect(Math.abs(Number(corner) - Number(corners(theirs)[i]))).toBeLessThanOrEqual(0.05);
  });
});
