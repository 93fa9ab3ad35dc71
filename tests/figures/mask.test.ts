import '@tensorflow/tfjs';
import { setBackend } from '@tensorflow/tfjs-core';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { initialOf } from '../../src/figures/fields.ts';
import { draw, read } from '../../src/figures/mask/drawing.ts';
import { fields, type MaskState } from '../../src/figures/mask/fields.ts';
import { side } from '../../src/figures/mask/frame.ts';
import { arrangements, painted } from '../../src/figures/mask/masks.ts';

beforeAll(() => setBackend('cpu'));

const labels = {
  dice: 'Dice',
  jaccard: 'Jaccard',
  tversky: 'Tversky',
  'bce-with-logits': 'BCE',
  'dice-bce': 'both',
};
const readWith = (part: Partial<MaskState>) => read({ ...initialOf(fields()), ...part }, { labels });
const judged = (name: keyof typeof arrangements) => readWith(arrangements[name]).said;

// PyTorch 1.13.1 in float64, with autograd: loss, largest slope, share of all slopes on the target.
test.each([
  ['large', 'dice', 0.352703, 0.0008683, 0.41949],
  ['large', 'jaccard', 0.51632, 0.0009397, 0.41688],
  ['large', 'tversky', 0.351459, 0.0010148, 0.58873],
  ['large', 'bce-with-logits', 0.480691, 0.0065972, 0.51916],
  ['large', 'dice-bce', 0.833393, 0.0074655, 0.48955],
  ['unpredicted', 'dice', 0.886364, 0.0067881, 0.37387],
  ['unpredicted', 'bce-with-logits', 0.153531, 0.0065972, 0.40598],
  ['empty', 'dice', 0.92126, 0.0002945, 0],
  ['noisy', 'dice', 0.560311, 0.0028838, 0.26044],
  ['noisy', 'tversky', 0.548126, 0.003017, 0.38756],
] as const)('%s, judged by %s', (name, id, loss, largest, onTarget) => {
  const row = judged(name).rows.find((each) => each.id === id);
  expect(row?.loss).toBeCloseTo(loss, 5);
  expect(row?.largest).toBeCloseTo(largest, 6);
  expect(row?.onTarget).toBeCloseTo(onTarget, 3);
});

test('hard masks are counted, and IoU is D / (2 − D) (24 of 37 and 32, by hand)', () => {
  const { hard } = judged('large');
  expect(hard).toMatchObject({ both: 24, predicted: 32, wanted: 37 });
  expect(hard.dice).toBeCloseTo(48 / 69, 10);
  expect(hard.iou).toBeCloseTo(hard.dice / (2 - hard.dice), 10);
});

// What the lesson says of its figure.
test('with nothing predicted cross-entropy falls and Dice rises', () => {
  const lossOf = (name: keyof typeof arrangements, id: string) =>
    judged(name).rows.find((each) => each.id === id)?.loss;
  expect(lossOf('small', 'bce-with-logits')).toBeCloseTo(0.174, 3);
  expect(lossOf('unpredicted', 'bce-with-logits')).toBeCloseTo(0.154, 3);
  expect(lossOf('small', 'dice')).toBeCloseTo(0.71, 2);
  expect(lossOf('unpredicted', 'dice')).toBeCloseTo(0.89, 2);
  const { both, predicted, wanted } = judged('small').hard;
  expect([both, predicted, wanted]).toEqual([2, 5, 5]);
});

test('under Dice the target’s pixels share one slope and the others another; under cross-entropy right and wrong differ', () => {
  const [dice, entropy] = readWith(arrangements.large).plot.maps;
  const { target, prediction } = arrangements.large;
  const distinct = (slopes: readonly number[], where: (i: number) => boolean) =>
    new Set(slopes.filter((_, i) => where(i)).map((slope) => slope.toPrecision(4))).size;
  expect(distinct(dice.slopes, (i) => target[i] === 1)).toBe(1);
  expect(distinct(dice.slopes, (i) => target[i] === 0)).toBe(1);
  expect(distinct(entropy.slopes, (i) => target[i] === 1)).toBe(2);
  expect(distinct(entropy.slopes, (i) => target[i] === prediction[i])).toBe(2);
});

test('a brush paints a square of pixels and stops at the edge', () => {
  const blank = Array<number>(side * side).fill(0);
  const count = (mask: readonly number[]) => mask.reduce((sum, pixel) => sum + pixel, 0);
  expect(count(painted(blank, { column: 3, row: 3 }, 1, 1))).toBe(1);
  const square = painted(blank, { column: 3, row: 3 }, 3, 1);
  expect(count(square)).toBe(9);
  expect(square[2 * side + 4]).toBe(1);
  expect(count(painted(blank, { column: 0, row: 0 }, 3, 1))).toBe(4);
  expect(count(painted(square, { column: 3, row: 3 }, 1, 0))).toBe(8);
});

test('the drawing says in words what it shows', () => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const [drawn] = draw(readWith({}).plot, 360, { document });
  expect(drawn).toContain('32 are painted, 37 are wanted, 24 are both. Losses: Dice 0.353, BCE 0.481.');
});
