import '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import {
  stableCrossEntropy,
  stableCrossEntropyGradient,
} from '../../src/content/exercises/stable-cross-entropy/solution.ts';
import { formOf, stabilityCases, stabilityWays } from '../../src/figures/stability/cases.ts';
import { crossEntropy } from '../../src/losses/index.ts';

// Python's decimal module with 60 digits: (1 + Decimal(-40).exp()).ln(), and the same for 20.
test.each([
  [40, 4.248354255291589e-18],
  [20, 2.061153620314381e-9],
])('with logits %d and 0 the loss is what Python’s decimal gives', (z, expected) => {
  expect(Math.abs(stableCrossEntropy([z, 0], 0) / expected - 1)).toBeLessThan(1e-12);
});

test('far out, value and gradient are those of PyTorch in float64', () => {
  // torch.nn.functional.cross_entropy([[-1000, 0, 5]], [0]) and its gradient.
  expect(stableCrossEntropy([-1000, 0, 5], 0)).toBeCloseTo(1005.0067153484891, 10);
  const slopes = stableCrossEntropyGradient([-1000, 0, 5], 0);
  for (const [i, slope] of [-1, 0.006692850924284855, 0.9933071490757153].entries())
    expect(slopes[i]).toBeCloseTo(slope, 12);
});

test('the experiment gives what the lesson says: the naive way fails in three cases of four, the fused one in none', () => {
  const forms = stabilityCases.map(({ logits, target }) =>
    stabilityWays.map(({ trace }) => formOf(trace(logits, target).loss)),
  );
  expect(forms).toEqual([
    ['number', 'number'],
    ['nan', 'zero'],
    ['nan', 'number'],
    ['infinity', 'number'],
  ]);
  // The exact loss of 100, 0, −100 is above 0: the 0 of the fused way is a rounding, too.
  expect(stableCrossEntropy([100, 0, -100], 0)).toBeCloseTo(3.72e-44, 46);
  expect(stableCrossEntropy([100, 0, -100], 0)).toBeGreaterThan(0);
});

test('the module’s own loss keeps the tail that the exercise asks for', () => {
  const loss = crossEntropy([[40, 0]], [0]);
  expect((loss.dataSync()[0] as number) / Math.log1p(Math.exp(-40))).toBeCloseTo(1, 5);
  loss.dispose();
});
