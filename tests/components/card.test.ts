import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cardPng, cardSvg } from '../../src/components/shell/card/card.ts';

const card = () => cardPng('Squared and absolute error', 'Two ways to add up mistakes.');

test('a card is a PNG of the size that sites ask for, the same each time', async () => {
  const png = await card();
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(png.length).toBeLessThan(100_000);
  expect(await card()).toEqual(png);
});

test('its words are outlines, within its edges, so that no installed font is needed', async () => {
  const svg = await cardSvg('A very long title that needs more than a single line', 'And a promise.');
  expect(svg).not.toContain('<text');
  const baselines = [...svg.matchAll(/translate\([\d.]+ ([\d.]+)\) scale\([\d.]+ -/g)].map(([, y]) =>
    Number(y),
  );
  expect(baselines).toEqual([124, 250, 346, 442, 518]);
});
