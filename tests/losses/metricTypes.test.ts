import type * as tf from '@tensorflow/tfjs';
import { expectTypeOf, test } from 'vitest';
import {
  type contrastiveLoss,
  type cosineSimilarity,
  type Elbo,
  type elboLoss,
  type gaussianKLDiv,
  type generatorLoss,
  type gradientPenalty,
  infoNCELoss,
  klDiv,
  ntXentLoss,
  type pairwiseDistance,
  tripletMarginLoss,
} from '../../src/losses/index.ts';

// The compiler checks these when `npm test` runs it over tests. The calls are never made.

const rows = [[1, 2]];

test('a metric loss is a scalar, and a tensor for none', () => {
  const calls = {
    mean: () => tripletMarginLoss(rows, rows, rows),
    sum: () => infoNCELoss(rows, rows, { reduction: 'sum', negativeKeys: rows }),
    none: () => ntXentLoss(rows, rows, { reduction: 'none', temperature: 0.1 }),
  };
  expectTypeOf(calls.mean).returns.toEqualTypeOf<tf.Scalar>();
  expectTypeOf(calls.sum).returns.toEqualTypeOf<tf.Scalar>();
  expectTypeOf(calls.none).returns.toEqualTypeOf<tf.Tensor>();
});

test('batchmean belongs to klDiv alone, and is a scalar', () => {
  const call = () => klDiv(rows, rows, { reduction: 'batchmean' });
  expectTypeOf(call).returns.toEqualTypeOf<tf.Scalar>();
  type HowOf<Loss extends (...args: never[]) => unknown> = NonNullable<
    Extract<NonNullable<Parameters<Loss>[2]>, { reduction?: unknown }>['reduction']
  >;
  expectTypeOf<'batchmean'>().not.toExtend<HowOf<typeof gaussianKLDiv<'none' | 'mean' | 'sum'>>>();
});

test('distances and the gradient penalty have one type each, and the ELBO has three scalars', () => {
  expectTypeOf<ReturnType<typeof pairwiseDistance>>().toEqualTypeOf<tf.Tensor>();
  expectTypeOf<ReturnType<typeof cosineSimilarity>>().toEqualTypeOf<tf.Tensor>();
  expectTypeOf<ReturnType<typeof gradientPenalty>>().toEqualTypeOf<tf.Scalar>();
  expectTypeOf<ReturnType<typeof elboLoss>>().toEqualTypeOf<Elbo>();
  expectTypeOf<Elbo>().toEqualTypeOf<{ loss: tf.Scalar; reconstruction: tf.Scalar; kl: tf.Scalar }>();
});

test('an option that a loss does not know is a compile error', () => {
  type OptionsOf<Loss extends (...args: never[]) => unknown, At extends number> = keyof NonNullable<
    Parameters<Loss>[At]
  >;
  expectTypeOf<OptionsOf<typeof contrastiveLoss, 3>>().toEqualTypeOf<
    'margin' | 'similarLabel' | 'reduction'
  >();
  expectTypeOf<OptionsOf<typeof generatorLoss, 1>>().toEqualTypeOf<'mode' | 'realLabel' | 'reduction'>();
  expectTypeOf<OptionsOf<typeof elboLoss, 1>>().toEqualTypeOf<'kind' | 'beta' | 'logVarClamp'>();
  const unchecked = () => {
    // @ts-expect-error: eps, not epsilon
    tripletMarginLoss(rows, rows, rows, { epsilon: 1 });
    // @ts-expect-error: options come as an object
    ntXentLoss(rows, rows, 0.5);
    // @ts-expect-error: klDiv knows no other word
    klDiv(rows, rows, { reduction: 'average' });
  };
  expectTypeOf(unchecked).returns.toBeVoid();
});
