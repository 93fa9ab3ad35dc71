import '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { buildDocument } from '../../src/figures/buildDocument.ts';
import { built } from '../../src/figures/explorer/built.ts';
import { draw, read } from '../../src/figures/explorer/drawing.ts';
import { initialOf } from '../../src/figures/fields.ts';

let document: Document;
beforeAll(async () => {
  document = await buildDocument();
});

/** The panels of the squared error with the reader's points at these residuals. */
function panelsAt(...probes: number[]) {
  const { fields, data } = built({ loss: 'mse', compare: 'l1' });
  return draw(read({ ...initialOf(fields), probes }, data).plot, 720, { document });
}
/** Where the points of a panel stand, grips above and spots below, in pixels from its top. */
const ringsOf = (panel = '') =>
  [...panel.matchAll(/<circle(?=[^>]*\br="(?:7|3\.5)")[^>]*\bcy="([\d.]+)"/g)]
    .map(([, y]) => Number(y))
    .filter(Number.isFinite);

test('a point whose loss or gradient lies beyond the frame stands at its edge, with an arrow and its value', () => {
  // By hand: at r = −3.5 the squared error is 12.25 and its gradient −7; the frames end at 6, and at −3 and 3.
  const [loss, gradient] = panelsAt(-3.5, 0.5, 3.5);
  expect(loss).toContain('↑ 12.25');
  expect(loss).toContain('0.25');
  expect(gradient).toContain('↓ −7.00');
  expect(gradient).toContain('↑ 7.00');
  expect(ringsOf(loss)).toHaveLength(3);
  expect(ringsOf(gradient)).toHaveLength(3);
  const frame = 32; // The top margin of both panels.
  expect(Math.min(...ringsOf(loss))).toBe(frame);
});

test('a point within the frame has no arrow', () => {
  expect(panelsAt(-1, 0.5, 1).join('')).not.toMatch(/[↑↓]/);
});
