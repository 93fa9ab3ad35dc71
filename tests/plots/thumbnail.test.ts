import '@tensorflow/tfjs';
import { mean, square, sub } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { isTaught } from '../../src/losses/catalogue.ts';
import { catalogue, mseLoss } from '../../src/losses/index.ts';
import { catalogueEntry } from '../../src/plots/catalogueEntry.ts';
import { thinned } from '../../src/plots/thumbnail/thinned.ts';
import { thumbnail, thumbnailSize } from '../../src/plots/thumbnail/thumbnail.ts';
import { walkedCase } from '../../src/plots/thumbnail/walkedCase.ts';

/** Places that a path of absolute lines goes through. */
const corners = (path = '') =>
  [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

test.each(catalogue.filter(isTaught).map((entry) => [entry.id, entry] as const))(
  '%s has a thumbnail within its frame',
  (_, entry) => {
    const { loss, gradient, picture } = thumbnail(entry);
    expect(loss ?? picture).toBeDefined();
    for (const line of [loss, gradient]) {
      if (!line) continue;
      const spots = corners(line.path);
      expect(spots.length).toBeGreaterThan(1);
      for (const [x, y] of spots) {
        expect(x >= 0 && x <= thumbnailSize.width && y >= 0 && y <= thumbnailSize.height).toBe(true);
      }
      const shares = line.pace
        .replace(/linear\(|\)/g, '')
        .split(',')
        .map(Number);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
    }
  },
);

test('what is straight has two corners: the slope of MSE, and both sides of the absolute error', () => {
  expect(corners(thumbnail(catalogueEntry('mse')).gradient?.path)).toHaveLength(2);
  expect(corners(thumbnail(catalogueEntry('l1')).loss?.path)).toHaveLength(3);
});

test('the Huber slope is level outside δ', () => {
  const slope = corners(thumbnail(catalogueEntry('huber')).gradient?.path);
  expect(slope[0]?.[1]).toBe(slope[1]?.[1]);
  expect(slope.at(-1)?.[1]).toBe(slope.at(-2)?.[1]);
});

test('a loss that begins at distance 0 shows no false jump there', () => {
  const slope = corners(thumbnail(catalogueEntry('contrastive')).gradient?.path);
  // ½ (1 − d)² falls steepest at 0, and less and less from there on.
  expect(slope[0]?.[1]).toBe(Math.max(...slope.map(([, y]) => y)));
});

test('an overlap walks its case from wrong to right (Dice and Jaccard, by hand)', () => {
  // Two of four pixels; each goes from its wrong end to its right one: overlap 2t, sums 2 and 2.
  for (const { x: t, loss } of walkedCase(catalogueEntry('dice')) ?? []) expect(loss).toBeCloseTo(1 - t, 5);
  const jaccard = walkedCase(catalogueEntry('jaccard'));
  expect(jaccard).toHaveLength(41);
  for (const { x: t, loss } of jaccard ?? []) expect(loss).toBeCloseTo(1 - (2 * t) / (4 - 2 * t), 5);
});

test('a walk has the slope of its values (cross-entropy of four equal logits, by hand)', () => {
  const known = catalogueEntry('cross-entropy');
  const worked = known.worked.filter(({ args }) => String(args[0]) === '0,0,0,0');
  const entry = { ...known, worked };
  const middle = walkedCase(entry)?.[20];
  // The right logit rises by t, three others fall by t: log(1 + 3 e^(−2t)), slope −6/4 at t = 0.
  expect(middle?.x).toBeCloseTo(0, 10);
  expect(middle?.loss).toBeCloseTo(Math.log(4), 5);
  expect(middle?.gradient).toBeCloseTo(-1.5, 2);
});

test('a new loss has its thumbnail from its entry alone, with a curve or with its family’s picture', () => {
  const entry = {
    ...catalogueEntry('mse'),
    id: 'new',
    curve: undefined,
    loss: (input: number[], target: number[]) => mean(square(sub(input, target))),
    worked: [{ name: 'one', args: [[1], [0]], expected: 1, source: 'by hand' }],
  };
  expect(thumbnail(entry)).toMatchObject({ loss: { path: /^M5 / }, gradient: { path: /^M5 / } });
  expect(thumbnail({ ...entry, family: 'ranking' }).picture).toBeDefined();
  const still = { ...entry, loss: () => mseLoss([0], [0]) };
  expect(thumbnail(still)).toMatchObject({ axes: '', picture: { target: /^M/ } });
});

test('a line is thinned to what its eye can tell', () => {
  expect(
    thinned(
      [
        [0, 0],
        [1, 0.1],
        [2, 0],
      ],
      0.2,
    ),
  ).toEqual([
    [0, 0],
    [2, 0],
  ]);
  expect(
    thinned(
      [
        [0, 0],
        [1, 0.3],
        [2, 0],
      ],
      0.2,
    ),
  ).toHaveLength(3);
});
