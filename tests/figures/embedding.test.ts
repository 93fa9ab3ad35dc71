import '@tensorflow/tfjs';
import { setBackend } from '@tensorflow/tfjs-core';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { advance, draw, read, settled } from '../../src/figures/embedding/drawing.ts';
import { type EmbeddingLoss, fields, kinds } from '../../src/figures/embedding/fields.ts';
import { embeddingFrame } from '../../src/figures/embedding/frame.ts';
import { initialOf } from '../../src/figures/fields.ts';
import { pixelsPerUnit } from '../../src/plots/planeFrame.ts';

beforeAll(() => setBackend('cpu'));

const initial = initialOf(fields());
const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** Steps until nothing moves, and the losses on the way. */
function train(loss: EmbeddingLoss) {
  const rested = advance({ ...initial, loss }, 300);
  return { losses: rested.history, now: read(rested).said };
}

const apart = (a = { x: 0, y: 0 }, b = { x: 0, y: 0 }) => Math.hypot(a.x - b.x, a.y - b.y);
const pairs = kinds.flatMap((kind, i) =>
  kinds.flatMap((other, j) => (i < j ? [{ i, j, same: kind === other }] : [])),
);

// What the lesson says of its figure.
test('trained with the contrastive loss, each kind ends in one spot, with the margin between the spots', () => {
  const { losses, now } = train('contrastive');
  expect(losses.length).toBeLessThan(100);
  for (const { i, j, same } of pairs) {
    const distance = apart(now.rows[i], now.rows[j]);
    if (same) expect(distance).toBeLessThan(0.02);
    else expect(distance).toBeGreaterThan(1.45);
  }
});

test('trained with the triplet loss, the kinds are apart and each is still a loose cloud', () => {
  const { losses, now } = train('triplet-margin');
  expect(losses.at(-1)).toBe(0);
  const within = pairs.filter(({ same }) => same).map(({ i, j }) => apart(now.rows[i], now.rows[j]));
  const between = pairs.filter(({ same }) => !same).map(({ i, j }) => apart(now.rows[i], now.rows[j]));
  expect(Math.max(...within)).toBeGreaterThan(0.3);
  expect(Math.min(...between)).toBeGreaterThan(Math.max(...within));
});

test('InfoNCE comes to rest at log(1 + 8 e⁻³) = 0.335, with three directions 120° apart (by hand)', () => {
  const { losses, now } = train('info-nce');
  expect(losses.at(-1)).toBeCloseTo(Math.log(1 + 8 * Math.exp(-3)), 3);
  for (const { i, j, same } of pairs) {
    const [a, b] = [now.rows[i], now.rows[j]].map((row) => Math.atan2(row?.y ?? 0, row?.x ?? 0));
    expect(Math.cos((a ?? 0) - (b ?? 0))).toBeCloseTo(same ? 1 : -0.5, 1);
  }
});

test('a run rests when nothing is left to pay, or when ten steps change nothing, and not before', () => {
  expect(settled([2, 0])).toBe(true);
  expect(settled([0.5])).toBe(false);
  expect(settled(Array(10).fill(0.335))).toBe(false);
  expect(settled(Array(11).fill(0.335))).toBe(true);
  expect(settled(Array.from({ length: 11 }, (_, i) => 2 - i / 10))).toBe(false);
});

test('a training is the same in one go and step by step, and changes nothing that it was given', () => {
  const stepped = advance(advance(advance(initial)));
  expect(advance(initial, 3)).toEqual(stepped);
  expect(stepped.history).toHaveLength(4);
  expect(stepped.history[0]).toBe(read(initial).said.loss);
  expect(initial).toEqual(initialOf(fields()));
});

test('no step leaves the plane', () => {
  // Points far apart in a corner, at a rate that would throw them out of it.
  const cornered = {
    ...initial,
    rate: 1e4,
    margin: 3,
    points: initial.points.map(({ x, y }) => ({ x: 3 + x / 100, y: 2 + y / 100 })),
  };
  for (const { x, y } of advance(cornered).points) {
    expect(Math.abs(x)).toBeLessThanOrEqual(3.2);
    expect(Math.abs(y)).toBeLessThanOrEqual(2.1);
  }
});

test('a unit of the plane is as long across as upwards, at both widths', () => {
  for (const width of [360, 720]) {
    const { x, y } = pixelsPerUnit(embeddingFrame(width));
    expect(x / y).toBeCloseTo(1, 1);
  }
});

test('the drawing tells kinds, roles and places in words', () => {
  const { said, plot } = read({ ...initial, loss: 'triplet-margin' });
  expect(said.rows.filter(({ role }) => role === 'hard')).not.toEqual([]);
  const [drawn] = draw(plot, 720, { document });
  expect(drawn).toContain('A1 at −0.90, 0.50');
  expect(drawn).toMatch(/B1 at 0\.20, 0\.40, hard/);
  expect(drawn).toContain('farthest positive');
});
