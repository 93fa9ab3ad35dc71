import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { huberLoss } from '../../src/losses/index.ts';
import { numericLoss, type PlainLoss } from '../../src/training/numericLoss.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const meanSquare: PlainLoss = (input, target) =>
  input.reduce((sum, x, i) => sum + (x - (target[i] ?? Number.NaN)) ** 2, 0) / input.length;

/** Value and gradient at three predictions for targets of 0. */
function at(loss: PlainLoss, predictions: number[]) {
  const target = tf.zeros<tf.Rank.R2>([predictions.length, 1]);
  const { value, grad } = tf.valueAndGrad((x: tf.Tensor2D) => numericLoss(loss)(x, target))(
    tf.tensor2d(predictions, [predictions.length, 1]),
  );
  return { value: value.dataSync()[0] as number, gradient: [...grad.dataSync()] };
}

describe('numericLoss', () => {
  test('gives a plain squared error its value and slope (by hand: mean r² and 2r/3)', () => {
    const { value, gradient } = at(meanSquare, [1, -2, 4]);
    expect(value).toBeCloseTo(7, 5);
    [2 / 3, -4 / 3, 8 / 3].forEach((slope, k) => {
      expect(gradient[k]).toBeCloseTo(slope, 5);
    });
  });

  test('measures the slope of a function that computes with tensors in float32', () => {
    const { gradient } = at((input, target) => huberLoss(input, target, { delta: 1 }), [0.5, 30]);
    expect(gradient[0]).toBeCloseTo(0.25, 3); // by hand: r / 2
    expect(gradient[1]).toBeCloseTo(0.5, 3); // by hand: delta / 2
  });

  test('keeps a reader’s function from changing the targets it is given', () => {
    const careless: PlainLoss = (input, target) => {
      const value = meanSquare(input, target);
      target.fill(100);
      return value;
    };
    expect(at(careless, [1, -2, 4])).toEqual(at(meanSquare, [1, -2, 4]));
  });

  test('names what came when it is not one number', () => {
    const message = 'The loss of a batch is one number; this function returned';
    expect(() => at((input) => input, [1, 2])).toThrow(`${message} a list of 2.`);
    expect(() => at(() => undefined, [1])).toThrow(`${message} undefined.`);
  });
});
