import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expectTypeOf, test } from 'vitest';
import {
  binaryCrossEntropyWithLogits,
  crossEntropy,
  hingeLoss,
  huberLoss,
  klDiv,
  multiMarginLoss,
  type Reduction,
  sigmoidFocalLoss,
} from '../../src/losses/index.ts';

// The compiler checks these when `npm test` runs it over tests; here they run as well.

beforeAll(() => tf.setBackend('cpu'));

describe('what a loss returns', () => {
  test('is a scalar by default and for mean and sum', () => {
    expectTypeOf(huberLoss([1], [2])).toEqualTypeOf<tf.Scalar>();
    expectTypeOf(huberLoss([1], [2], { delta: 2 })).toEqualTypeOf<tf.Scalar>();
    expectTypeOf(huberLoss([1], [2], { reduction: 'sum' })).toEqualTypeOf<tf.Scalar>();
    expectTypeOf(
      crossEntropy([[1, 2]], [1], { weight: [1, 2], reduction: 'mean' }),
    ).toEqualTypeOf<tf.Scalar>();
  });

  test('is a tensor for none, and either where the reduction is not known', () => {
    expectTypeOf(huberLoss([1], [2], { reduction: 'none' })).toEqualTypeOf<tf.Tensor>();
    expectTypeOf(sigmoidFocalLoss([1], [1], { gamma: 1, reduction: 'none' })).toEqualTypeOf<tf.Tensor>();
    const reduction = 'sum' as Reduction;
    expectTypeOf(huberLoss([1], [2], { reduction })).toEqualTypeOf<tf.Tensor | tf.Scalar>();
  });
});

describe('what the compiler refuses', () => {
  const unchecked = () => {
    // @ts-expect-error: huberLoss has delta, not beta
    huberLoss([1], [2], { beta: 1 });
    // @ts-expect-error: options come as an object
    huberLoss([1], [2], 1);
    // @ts-expect-error: batchmean belongs to klDiv
    huberLoss([1], [2], { reduction: 'batchmean' });
    // @ts-expect-error: reductions are strings
    crossEntropy([[1, 2]], [1], { reduction: 3 });
    // @ts-expect-error: p is 1 or 2
    multiMarginLoss([[1, 2]], [1], { p: 3 });
    // @ts-expect-error: two target formats
    hingeLoss([1], [1], { targetFormat: 'guess' });
    // @ts-expect-error: posWeight holds numbers
    binaryCrossEntropyWithLogits([1], [1], { posWeight: true, reduction: () => 1 });
  };

  test('an option, a reduction or a value that a loss does not have', () => {
    expectTypeOf(unchecked).toBeFunction();
  });

  test('but batchmean is right for klDiv', () => {
    expectTypeOf(klDiv([[-1, -2]], [[0.5, 0.5]], { reduction: 'batchmean' })).toEqualTypeOf<tf.Scalar>();
  });
});
