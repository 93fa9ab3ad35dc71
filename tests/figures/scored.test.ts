import '@tensorflow/tfjs';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { initialOf } from '../../src/figures/fields.ts';
import { read as readScores } from '../../src/figures/scored/drawing.ts';
import { fields, onGrid, type ScoredState } from '../../src/figures/scored/fields.ts';

beforeAll(() => setBackend('cpu'));

const scored = { logits: [2, -1, 0.5, -3], labels: [1, 0, 0, 1] };
const asTrained = initialOf(fields());
const read = (part: Partial<ScoredState>) => readScores({ ...asTrained, ...part }, scored).said;

test('the loss is PyTorch’s, and the calls are counted by hand', () => {
  // torch 2.13: binary_cross_entropy_with_logits, as in src/content/pytorch/binary-cross-entropy.json.
  expect(read({}).loss).toBeCloseTo(1.1157135, 6);
  // Above ½ lie the logits 2 (yes) and 0.5 (no).
  expect(read({})).toMatchObject({
    counts: { found: 1, missed: 1, falseAlarms: 1, leftAlone: 1 },
    precision: 0.5,
    recall: 0.5,
    accuracy: 0.5,
  });
});

test('the threshold changes the calls and not the loss; the temperature changes the loss and not the calls', () => {
  const strict = read({ threshold: 0.8 });
  expect(strict.counts).toEqual({ found: 1, missed: 1, falseAlarms: 0, leftAlone: 2 });
  expect(strict.loss).toBe(read({}).loss);
  const cool = read({ temperature: 2 });
  // By hand: (softplus(−1) + softplus(−0.5) + softplus(0.25) + softplus(1.5)) / 4.
  expect(cool.loss).toBeCloseTo((0.3132617 + 0.474077 + 0.8259395 + 1.7014133) / 4, 5);
  expect(cool.counts).toEqual(read({}).counts);
});

test('the shift is added after the temperature has divided', () => {
  // (−3 / 2) + 2 = 0.5: the missed positive is found.
  expect(read({ temperature: 2, shift: 2 }).counts).toMatchObject({ found: 2, missed: 0 });
});

test('precision is not a number while nothing is called positive', () => {
  expect(read({ threshold: 0.95 }).precision).toBeNaN();
});

test('a threshold between two bars goes to the nearer gap', () => {
  expect([0.05, 0.32, 0.33, 0.951].map(onGrid)).toEqual([0.05, 0.3, 0.35, 0.95]);
});
