import '@tensorflow/tfjs';
import { setBackend } from '@tensorflow/tfjs-core';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { drawEmbedding, readState, settled, stepped } from '../../src/figures/embedding/embeddingDrawing.ts';
import {
  arrangements,
  type EmbeddingState,
  formatEmbedding,
  kinds,
  parseEmbedding,
} from '../../src/figures/embedding/embeddingState.ts';
import { type EmbeddingLoss, embeddingLosses } from '../../src/figures/embedding/forces.ts';
import { embeddingFrame } from '../../src/figures/embedding/frame.ts';
import { pixelsPerUnit } from '../../src/plots/planeFrame.ts';

beforeAll(() => setBackend('cpu'));

const initial: EmbeddingState = {
  points: arrangements.scattered.map((point) => ({ ...point })),
  loss: 'contrastive',
  beside: 'none',
  margin: 1.5,
  temperature: 0.5,
  rate: 2,
  anchor: 0,
};
const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** Steps until nothing moves, and the losses on the way. */
function train(loss: EmbeddingLoss) {
  let state = { ...initial, loss };
  let now = readState(state);
  const losses = [now.reading.loss];
  while (!settled(losses) && losses.length <= 300) {
    state = { ...state, points: stepped(state, now.reading.slopes) };
    now = readState(state);
    losses.push(now.reading.loss);
  }
  return { losses, now };
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

test('no step leaves the plane', () => {
  const points = stepped(
    { ...initial, rate: 5 },
    initial.points.map(() => ({ x: -9, y: 9 })),
  );
  expect(points).toEqual(initial.points.map(() => ({ x: 3.2, y: -2.1 })));
});

test('a unit of the plane is as long across as upwards, at both widths', () => {
  for (const width of [360, 720]) {
    const { x, y } = pixelsPerUnit(embeddingFrame(width));
    expect(x / y).toBeCloseTo(1, 1);
  }
});

test('the drawing tells kinds, roles and places in words', () => {
  const state: EmbeddingState = { ...initial, loss: 'triplet-margin' };
  const now = readState(state);
  expect(now.rows.filter(({ role }) => role === 'hard')).not.toEqual([]);
  const drawn = drawEmbedding(state, now, [], 720, document);
  expect(drawn).toContain('A1 at −0.90, 0.50');
  expect(drawn).toMatch(/B1 at 0\.20, 0\.40, hard/);
  expect(drawn).toContain('farthest positive');
});

test('a state survives its link', () => {
  const moved: EmbeddingState = {
    points: initial.points.with(4, { x: 1.25, y: -0.5 }),
    loss: 'info-nce',
    beside: 'triplet-margin',
    margin: 0.7,
    temperature: 0.1,
    rate: 3,
    anchor: 6,
  };
  expect(parseEmbedding(formatEmbedding(moved), initial, embeddingFrame(720), embeddingLosses)).toEqual(
    moved,
  );
});

test('whatever a link lacks stays as at first, and what is out of range is moved in', () => {
  const parse = (text: string) => parseEmbedding(text, initial, embeddingFrame(720), embeddingLosses);
  expect(parse('')).toEqual(initial);
  const parsed = parse('p=99,-99;x,1&loss=mse&with=none&m=-1&T=0&rate=1e9&anchor=Z9');
  expect(parsed.points.slice(0, 2)).toEqual([{ x: 3.2, y: -2.1 }, initial.points[1]]);
  expect(parsed).toMatchObject({ loss: 'contrastive', margin: 0, temperature: 0.05, rate: 5, anchor: 0 });
});
