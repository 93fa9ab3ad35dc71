import '@tensorflow/tfjs';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { binaryCrossEntropyWithLogits, diceLoss, jaccardLoss, tverskyLoss } from '../../src/losses/index.ts';

/* What the lesson on overlap says in numbers, and its cells only show. */

beforeAll(() => tf.setBackend('cpu'));

const value = (loss: tf.Tensor) => loss.dataSync()[0] as number;
const asMasks = { mode: 'binary', fromLogits: false, smooth: 0 } as const;
const specks = (count: number, of = 100) => [Array.from({ length: of }, (_, i) => (i < count ? 1 : 0))];

test('for hard and for soft masks IoU is D / (2 − D), and half an IoU is two thirds of a Dice', () => {
  const target = [[1, 1, 0, 0, 1]];
  for (const mask of [[[1, 0, 1, 0, 1]], [[0.9, 0.2, 0.6, 0.1, 0.4]]]) {
    const dice = 1 - value(diceLoss(mask, target, asMasks));
    expect(1 - value(jaccardLoss(mask, target, asMasks))).toBeCloseTo(dice / (2 - dice), 6);
  }
  expect(2 / 3 / (2 - 2 / 3)).toBeCloseTo(0.5, 12);
});

test('over two pictures mean Dice and mean IoU disagree about which model is better', () => {
  const toIoU = (dice: number) => dice / (2 - dice);
  const mean = (a: number, b: number) => (a + b) / 2;
  expect(mean(0.7, 0.7)).toBeGreaterThan(mean(0.98, 0.4));
  expect(mean(toIoU(0.7), toIoU(0.7))).toBeLessThan(mean(toIoU(0.98), toIoU(0.4)));
});

test('a timid mask that is right everywhere has a soft Dice loss of 0.32 (by hand: 1 − 3.06/4.53)', () => {
  const timid = [[0.51, 0.51, 0.51, 0, 0, 0]];
  expect(value(diceLoss(timid, [[1, 1, 1, 0, 0, 0]], asMasks))).toBeCloseTo(1 - 3.06 / 4.53, 6);
  expect(1 - 3.06 / 4.53).toBeCloseTo(0.32, 2);
});

test('in p the slope is (D − 2t) / U: one value inside, one outside', () => {
  const target = tf.tensor2d([[1, 1, 0, 0]]);
  const p = tf.tensor2d([[0.9, 0.2, 0.6, 0.1]]);
  const slopes = tf
    .grad((x) => diceLoss(x, target, { ...asMasks, smooth: 1 }))(p)
    .dataSync();
  const [size, dice] = [1.8 + 2 + 1, (2 * 1.1 + 1) / 4.8];
  for (const [i, t] of [1, 1, 0, 0].entries()) expect(slopes[i]).toBeCloseTo((dice - 2 * t) / size, 6);
});

test('background doubles the picture: Dice keeps its slopes, mean cross-entropy halves them', () => {
  const [logits, target] = [
    [2, -1, 0.5, -3],
    [1, 0, 1, 0],
  ];
  const slopesIn = (loss: typeof diceLoss | typeof binaryCrossEntropyWithLogits, more: number) => {
    const t = tf.tensor2d([[...target, ...Array(more).fill(0)]]);
    const far = Array(more).fill(-200);
    const slope = tf.grad((x) => loss(x, t, loss === diceLoss ? { mode: 'binary' } : {}));
    return [...slope(tf.tensor2d([[...logits, ...far]])).dataSync()].slice(0, 4);
  };
  const near = (values: number[], scale = 1) => values.map((each) => expect.closeTo(each * scale, 6));
  expect(slopesIn(diceLoss, 4)).toEqual(near(slopesIn(diceLoss, 0)));
  expect(slopesIn(binaryCrossEntropyWithLogits, 4)).toEqual(
    near(slopesIn(binaryCrossEntropyWithLogits, 0), 0.5),
  );
});

test('missing 4 of 16384 pixels costs cross-entropy 0.011 and Dice 0.9995 (numpy)', () => {
  const target = tf.tensor2d(specks(4, 128 * 128));
  const unseen = tf.fill(target.shape, Math.log(0.01 / 0.99));
  expect(value(binaryCrossEntropyWithLogits(unseen, target))).toBeCloseTo(0.01117, 5);
  expect(value(diceLoss(unseen, target, { mode: 'binary', smooth: 0 }))).toBeCloseTo(0.99952, 5);
});

test('Dice expected over annotators is lowest at an end, cross-entropy at the share itself', () => {
  const sure = Array<number>(10).fill(1);
  const expected = (share: number, p: number) => {
    const mask = [[...sure, ...Array<number>(10).fill(p)]];
    const dice = (rim: number) => value(diceLoss(mask, [[...sure, ...Array<number>(10).fill(rim)]], asMasks));
    return share * dice(1) + (1 - share) * dice(0);
  };
  for (const share of [0.2, 0.4, 0.6]) {
    const ends = Math.min(expected(share, 0), expected(share, 1));
    for (const p of [0.2, 0.4, 0.6, 0.8]) expect(expected(share, p)).toBeGreaterThan(ends);
    // The lesson's cell has this formula written out.
    const written = 1 - (share * (20 + 20 * 0.4)) / (30 + 10 * 0.4) - ((1 - share) * 20) / (20 + 10 * 0.4);
    expect(expected(share, 0.4)).toBeCloseTo(written, 6);
  }
});

test('on an empty target: 1 and no slope without smoothing, ½ and 0.91 for one and ten pixels with it', () => {
  const blank = specks(0);
  expect(value(diceLoss(specks(1), blank, asMasks))).toBe(1);
  expect(value(diceLoss(specks(1), blank, { ...asMasks, smooth: 1 }))).toBeCloseTo(0.5, 6);
  expect(value(diceLoss(specks(10), blank, { ...asMasks, smooth: 1 }))).toBeCloseTo(0.909, 3);
  const slope = tf.grad((x) => diceLoss(x, blank, asMasks))(tf.tensor2d(specks(3)));
  expect(Math.max(...slope.dataSync().map(Math.abs))).toBe(0);
  const oneSided = value(diceLoss(blank, blank, { ...asMasks, smoothNr: 1, smoothDr: 1e-6 }));
  expect(oneSided / -1e6).toBeCloseTo(1, 4);
});

test('1 % of flipped labels takes half the mask of a perfect prediction of 100 pixels, and 1 % of cross-entropy’s pixels', () => {
  // By hand: 99 of 100 stay, 99 of 9900 come in. With p = 1: 1 − 2·99/(100 + 198).
  const clean = specks(100, 10_000);
  const noisy = [(clean[0] ?? []).map((t, i) => (i === 0 || (i >= 100 && i < 199) ? 1 - t : t))];
  expect(value(diceLoss(clean, noisy, asMasks))).toBeCloseTo(1 - 198 / 298, 6);
  expect(99 / 198).toBe(0.5);
});

test('Tversky is Dice at ½ and ½ with half the smoothing, and Jaccard at 1 and 1', () => {
  const [x, t] = [[[2, -1, 0.5]], [[1, 0, 0]]];
  const mode = 'binary' as const;
  expect(value(tverskyLoss(x, t, { mode, smooth: 0.5 }))).toBeCloseTo(value(diceLoss(x, t, { mode })), 6);
  expect(value(tverskyLoss(x, t, { mode, alpha: 1, beta: 1 }))).toBeCloseTo(
    value(jaccardLoss(x, t, { mode })),
    6,
  );
});
