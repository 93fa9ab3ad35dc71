import '@tensorflow/tfjs';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { initialOf } from '../../src/figures/fields.ts';
import { fields } from '../../src/figures/focal/fields.ts';
import { percent } from '../../src/figures/focal/percent.ts';
import { lossOverProbability, type Shares, shareRows } from '../../src/figures/focal/shares.ts';

beforeAll(() => setBackend('cpu'));

const focalStart = initialOf(fields());

const near = (positives: number, hardNegatives: number, easyNegatives: number): Shares => ({
  positives: expect.closeTo(positives, 3),
  hardNegatives: expect.closeTo(hardNegatives, 3),
  easyNegatives: expect.closeTo(easyNegatives, 3),
});

// scipy 1.10.1: integrate.quad over the two normal densities, parted at a logit of −2.2.
describe('who supplies loss and gradient', () => {
  test('at 1 : 100, under cross-entropy and with γ = 2', () => {
    const [plain, focal] = shareRows(focalStart);
    expect(plain?.loss).toEqual(near(0.1591, 0.479, 0.3618));
    expect(plain?.gradient).toEqual(near(0.1021, 0.4784, 0.4195));
    expect(focal?.loss).toEqual(near(0.6143, 0.3784, 0.0073));
    expect(focal?.gradient).toEqual(near(0.4276, 0.5549, 0.0175));
  });

  test('at 1 : 1000 the positives are at 1.9 % under cross-entropy and at 14 % with γ = 2', () => {
    const [plain, focal] = shareRows({ ...focalStart, negatives: 1000 });
    expect(plain?.loss.positives).toBeCloseTo(0.0186, 4);
    expect(focal?.loss.positives).toBeCloseTo(0.1374, 3);
  });

  test('one α for both sides moves no share', () => {
    const shares = (alpha: number) => shareRows({ ...focalStart, kind: 'same', alpha })[1];
    expect(shares(0.3)?.loss.positives).toBeCloseTo(shares(1)?.loss.positives ?? 0, 12);
  });

  test('α = ¼ for the positives leaves them 35 % of the loss at 1 : 100', () => {
    const [, focal] = shareRows({ ...focalStart, kind: 'sides', alpha: 0.25 });
    expect(focal?.loss.positives).toBeCloseTo(0.3468, 3);
  });
});

test('the curves over p_t are −α_t (1 − p_t)^γ log p_t, by hand at ½', () => {
  const at = (side: 'positive' | 'negative') =>
    lossOverProbability({ gamma: 2, alpha: 0.25, kind: 'sides' }, side).find(
      ({ p }) => Math.abs(p - 0.5) < 1e-9,
    )?.loss;
  expect(at('positive')).toBeCloseTo((0.25 * Math.LN2) / 4, 6);
  expect(at('negative')).toBeCloseTo((0.75 * Math.LN2) / 4, 6);
});

test('a share is said with a digit where it is small, and never as nothing', () => {
  expect([0.6143, 0.0186, 0.0004, 0].map(percent)).toEqual(['61 %', '1.9 %', 'less than 0.1 %', '0.0 %']);
});
