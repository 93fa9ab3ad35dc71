import '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDocument } from '../../src/figures/buildDocument.ts';
import { explorable } from '../../src/plots/explorable.ts';
import { curveGrid, lossCurve } from '../../src/plots/lossCurve.ts';
import { sketchAxes } from '../../src/plots/sketchAxes.ts';
import { smallCurve } from '../../src/plots/smallCurve.ts';
import { collisions } from '../figures/textBoxes.ts';

let document: Document;
beforeAll(async () => {
  document = await buildDocument();
});

const losses = ['mse', 'l1', 'huber', 'bce-with-logits', 'sigmoid-focal', 'contrastive', 'generator'];
const measures = ['loss', 'gradient'] as const;

/** A drawing whose text is as large as it is on a page where the drawing is so wide: of one size on the screen. */
const shownAt = (figure: SVGSVGElement, width: number) => {
  const [, , drawn = 0] = (figure.getAttribute('viewBox') ?? '').split(' ').map(Number);
  figure.setAttribute('font-size', String(((width < 400 ? 12 : 13) * drawn) / width));
  return figure.outerHTML;
};

describe.each(losses)('%s', (id) => {
  const { axis, loss } = explorable(id);

  test.each(measures)('no word of the axes to sketch the %s in lies on another', (measure) => {
    for (const width of [480, 360, 288])
      expect(collisions(shownAt(sketchAxes(axis, measure, document), width)), `at ${width}`).toEqual([]);
  });

  test.each(measures)('no word of its small curve of the %s lies on another', (measure) => {
    const points = lossCurve((x) => loss(x, {}), curveGrid(axis.x));
    for (const width of [340, 260, 208])
      expect(collisions(shownAt(smallCurve(points, axis, measure, document), width)), `at ${width}`).toEqual(
        [],
      );
  });
});
