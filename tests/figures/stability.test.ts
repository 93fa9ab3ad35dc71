import { expect, test } from 'vitest';
import { fusedTrace, naiveTrace } from '../../src/figures/stability/floatTrace.ts';

const firstFault = (steps: ReturnType<typeof naiveTrace>['steps']) => steps.find((step) => step.fault);

test('for small logits both ways agree (by hand: log(1 + e⁻¹ + e⁻³) = 0.3490)', () => {
  const naive = naiveTrace([2, 1, -1], 0);
  const fused = fusedTrace([2, 1, -1], 0);
  expect(naive.loss).toBeCloseTo(Math.log(1 + Math.exp(-1) + Math.exp(-3)), 6);
  expect(fused.loss).toBeCloseTo(naive.loss, 6);
  fused.gradient.forEach((slope, i) => {
    expect(slope).toBeCloseTo(naive.gradient[i] ?? Number.NaN, 6);
  });
  expect(firstFault(naive.steps)).toBeUndefined();
});

test('exp overflows float32 between 88 and 89, and that is the first fault of the naive way', () => {
  expect(firstFault(naiveTrace([88, 0, 0], 0).steps)).toBeUndefined();
  const { steps, loss } = naiveTrace([89, 0, 0], 0);
  expect(firstFault(steps)).toMatchObject({ code: 'exp(x)', fault: 'overflow' });
  expect(loss).toBeNaN();
});

test('a true class far below the others gives probability 0 and an infinite naive loss; fused gives the distance', () => {
  const naive = naiveTrace([0, 0, -200], 2);
  expect(firstFault(naive.steps)).toMatchObject({ code: 'exp(x)', fault: 'underflow' });
  expect(naive.loss).toBe(Infinity);
  // By hand: log(2) + 200, and a gradient of ½, ½, −1.
  expect(fusedTrace([0, 0, -200], 2)).toMatchObject({
    loss: Math.fround(Math.LN2 + 200),
    gradient: [0.5, 0.5, -1],
  });
});

test.each([[1000], [-1000]])('with a true logit of %d the fused loss and gradient are finite', (z) => {
  const { loss, gradient } = fusedTrace([z, 0, 0], 0);
  expect(Number.isFinite(loss)).toBe(true);
  expect(gradient.every(Number.isFinite)).toBe(true);
});
