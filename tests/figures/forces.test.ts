import '@tensorflow/tfjs';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { arrangements, kinds } from '../../src/figures/embedding/fields.ts';
import { readEmbedding } from '../../src/figures/embedding/forces.ts';
import { rolesOf } from '../../src/figures/embedding/roles.ts';

beforeAll(() => setBackend('cpu'));

const options = { margin: 1.5, temperature: 0.5 };

// PyTorch 1.13.1 in float64, with loops over all pairs, triplets and queries, and autograd: loss, slopes of A1 and B4.
test.each([
  ['contrastive', 0.6678623, [-0.071644, 0.0248783], [-0.014305, 0.0646579]],
  ['triplet-margin', 1.7887823, [-0.0873289, 0.0211454], [-0.000354, 0.0442017]],
  ['info-nce', 3.4964269, [-0.0281061, -0.050591], [-0.0212862, -0.0098244]],
] as const)('%s averages over everything that twelve points offer', (id, loss, first, eighth) => {
  const read = readEmbedding(id, arrangements.scattered, kinds, options);
  expect(read.loss).toBeCloseTo(loss, 5);
  const near = ([x, y]: readonly [number, number]) => ({ x: expect.closeTo(x, 5), y: expect.closeTo(y, 5) });
  expect(read.slopes[0]).toEqual(near(first));
  expect(read.slopes[7]).toEqual(near(eighth));
});

test.each([
  ['contrastive', (48 / 66) * 0.5 * 1.5 ** 2], // 48 of 66 pairs are dissimilar and 0 apart
  ['triplet-margin', 1.5],
] as const)('points at one place pay for it under %s, and have no slope (by hand)', (id, loss) => {
  const read = readEmbedding(id, arrangements.together, kinds, options);
  expect(read.loss).toBeCloseTo(loss, 6);
  expect(read.slopes.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)])).toEqual(Array(24).fill(0));
});

test('under InfoNCE every slope is at right angles to its point', () => {
  const { slopes } = readEmbedding('info-nce', arrangements.scattered, kinds, options);
  for (const [i, { x, y }] of arrangements.scattered.entries())
    expect(x * (slopes[i]?.x ?? NaN) + y * (slopes[i]?.y ?? NaN)).toBeCloseTo(0, 5);
});

test('negatives are hard, semi-hard or easy by the farthest positive and the margin', () => {
  const line = [0, 1, 0.5, 1, 1.4, 1.5].map((x) => ({ x, y: 0 }));
  expect(rolesOf(line, [0, 0, 1, 1, 1, 1], 0, 0.5)).toEqual([
    'anchor',
    'positive',
    'hard',
    'semi-hard',
    'semi-hard',
    'easy',
  ]);
});
