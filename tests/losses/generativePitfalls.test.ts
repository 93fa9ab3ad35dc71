import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  discriminatorLoss,
  elboLoss,
  gaussianKLDiv,
  generatorLoss,
  klDiv,
  reconstructionLoss,
} from '../../src/losses/index.ts';
import { expectClose } from './allClose.ts';
import { flat, type Nested } from './nested.ts';
import { valueAndSlope } from './sameCurve.ts';

// Where other divergences, VAE and GAN losses went wrong, each with the report that found it.

beforeAll(() => tf.setBackend('cpu'));

const value = (loss: tf.Tensor) => loss.arraySync() as Nested;
const allFinite = (nest: Nested) => flat(nest).every(Number.isFinite);
const wild = [0, 1e-8, -1e-8, 1, -1, 17, -17, 20, -20, 88, -88, 104, -104, 1e4, -1e4, 3e38, -3e38];

describe('KL where p is 0 (pytorch#89558, optax#1786)', () => {
  const impossible = [[0, 1, 0]];
  const logQ = [[-1, -0.5, -Infinity]];

  test('value and both slopes are 0, even if log q is −∞', () => {
    expectClose(value(klDiv(logQ, impossible, { reduction: 'none' })), [[0, 0.5, 0]], {
      rtol: 1e-6,
      atol: 0,
    });
    const inInput = valueAndSlope((x) => klDiv(x, impossible, { reduction: 'sum' }), logQ).slope;
    expectClose(inInput, [[0, 2.7, 0]], { rtol: 1e-6, atol: 0 });
    const inTarget = valueAndSlope((p) => klDiv(logQ, p, { reduction: 'sum' }), impossible).slope;
    expectClose(inTarget, [[0, -2.7 * 1.5, 0]], { rtol: 1e-6, atol: 0 });
  });

  test('so they are where log p is −∞', () => {
    const logP = [[-Infinity, 0, -Infinity]];
    const logTarget = { logTarget: true, reduction: 'sum' } as const;
    expect(value(klDiv(logQ, logP, logTarget))).toBe(0.5);
    expectClose(valueAndSlope((x) => klDiv(x, logP, logTarget), logQ).slope, [[0, 2.7, 0]], {
      rtol: 1e-6,
      atol: 0,
    });
    const inTarget = valueAndSlope((t) => klDiv(logQ, t, logTarget), logP).slope;
    expectClose(inTarget, [[0, -2.7 * 1.5, 0]], { rtol: 1e-6, atol: 0 });
  });

  test('the smallest probabilities of float32 have their slope', () => {
    for (const p of [1e-45, 1e-38, 1e-7, 0.5, 1 - 1e-7, 1]) {
      const { value: loss, slope } = valueAndSlope((t) => klDiv([-2], t, { reduction: 'sum' }), [p]);
      const held = Math.fround(p);
      expectClose(loss, held * (Math.log(held) + 2), { rtol: 1e-5, atol: 1e-7 });
      expectClose(slope, [-2.7 * (Math.log(held) + 3)], { rtol: 1e-5, atol: 1e-6 });
    }
  });

  test('a negative p is refused, not counted as 0 in silence (pytorch#69230)', () => {
    expect(() => klDiv([[-1, -0.5]], [[-0.9, -0.6]])).toThrow(
      /^klDiv: target must lie within 0 and 1; got -0.899.* at flat index 0; for log p set logTarget: true$/,
    );
    expect(() => klDiv([[0.4, 0.6]], [[0.5, 0.5]])).toThrow(
      /^klDiv: input must be at most 0; got 0.4.* at flat index 0; for probabilities q give log q$/,
    );
    expect(() => klDiv([[-1, -0.5]], [[0.5, 0.5]], { logTarget: true })).toThrow('leave logTarget out');
  });

  test('the default is the divergence: one number per sample, averaged (pytorch#5801, #7006)', () => {
    const half = [[Math.log(0.5), Math.log(0.5)]];
    expectClose(value(klDiv(half, [[1, 0]])), Math.LN2, { rtol: 1e-6, atol: 0 });
    expectClose(
      value(
        klDiv(
          [...half, ...half],
          [
            [1, 0],
            [1, 0],
          ],
        ),
      ),
      Math.LN2,
      { rtol: 1e-6, atol: 0 },
    );
  });
});

describe('a VAE', () => {
  test('adds over latent dimensions and pixels, averages over samples (keras-molecules#59, sigma-vae#2)', () => {
    const ones = (...shape: number[]) => tf.ones(shape);
    expect(value(gaussianKLDiv(ones(5, 8), tf.zeros([5, 8])))).toBe(4);
    expect(value(gaussianKLDiv(ones(5, 2, 4), tf.zeros([5, 2, 4])))).toBe(4);
    expect(value(reconstructionLoss(ones(5, 3, 2), tf.zeros([5, 3, 2])))).toBe(6);
  });

  test('survives log-variances of ±10,000 with a clamp (WorldModels#2, PyTorch-VAE#16)', () => {
    const clamped = { logVarClamp: [-20, 20] } as const;
    const { value: loss, slope } = valueAndSlope((v) => gaussianKLDiv([[0, 0]], v, clamped), [[1e4, -1e4]]);
    expectClose(loss, (Math.expm1(20) - 20 + Math.expm1(-20) + 20) / 2, { rtol: 1e-6, atol: 0 });
    expectClose(slope, [[0, 0]], { rtol: 0, atol: 0 });
    const onBounds = valueAndSlope(
      (v) => gaussianKLDiv([[0, 0]], v, { logVarClamp: [-1, 2] }),
      [[2, -1]],
    ).slope;
    expectClose(onBounds, [[(-2.7 * Math.expm1(2)) / 2, (-2.7 * Math.expm1(-1)) / 2]], {
      rtol: 1e-6,
      atol: 0,
    });
  });

  test('keeps the digits of small log-variances', () => {
    const { slope } = valueAndSlope((v) => gaussianKLDiv([[0]], v), [[1e-6]]);
    expectClose(slope, [[-2.7 * 0.5e-6]], { rtol: 1e-4, atol: 0 });
  });

  test('learns from logits that are wrong by 40 and more', () => {
    for (const x of wild.filter((each) => Math.abs(each) <= 1e4)) {
      for (const t of [0, 1]) {
        const wrong = t === 1 ? -x : x;
        const loss = (at: tf.Tensor) =>
          elboLoss({ input: at, target: [[t]], mu: [[0]], logVar: [[0]] }, { beta: 0.5 }).loss;
        const { value: found, slope } = valueAndSlope(loss, [[x]]);
        expect(allFinite([found, slope])).toBe(true);
        if (wrong > 40) expect(Math.abs(flat(slope)[0] as number)).toBeGreaterThan(2.7 * 0.99);
      }
    }
  });

  test('on probabilities never meets log 0: each log is held at −100', () => {
    const losses = value(reconstructionLoss([[0], [1]], [[1], [0]], { kind: 'bce', reduction: 'none' }));
    expect(losses).toEqual([100, 100]);
  });
});

describe('a GAN', () => {
  test('takes logits, so that a sure and wrong judge still learns', () => {
    for (const f of [-40, -104, -1e4, -3e38]) {
      const { value: loss, slope } = valueAndSlope((x) => generatorLoss(x), [f]);
      expectClose(loss, -f, { rtol: 1e-6, atol: 0 });
      expectClose(slope, [2.7], { rtol: 1e-6, atol: 0 });
    }
    const real = valueAndSlope((x) => discriminatorLoss(x, [0]), [-104]);
    expectClose(real.slope, [2.7], { rtol: 1e-6, atol: 0 });
  });

  test('has small slopes where the generator has won, not none: −σ(−20)', () => {
    const { slope } = valueAndSlope((x) => generatorLoss(x), [20]);
    expectClose(slope, [2.7 * Math.exp(-20)], { rtol: 1e-5, atol: 0 });
  });

  test('the generator’s hinge is −f, not −max(0, f) and not min(f − 1, 0) (ashpy#23, MONAI)', () => {
    const hinge = { mode: 'hinge', reduction: 'none' } as const;
    expect(value(generatorLoss([-2, 0.5, 3], hinge))).toEqual([2, -0.5, -3]);
  });

  test('least squares has ½, as in the paper', () => {
    expect(value(generatorLoss([3], { mode: 'lsgan' }))).toBe(2);
    expect(value(discriminatorLoss([3], [2], { mode: 'lsgan' }))).toBe(4);
  });

  test('stays finite at every logit in every mode', () => {
    for (const mode of ['minimax', 'nonSaturating', 'hinge', 'wasserstein'] as const) {
      for (const label of [0, 0.3, 1]) {
        for (const x of wild) {
          const options = { mode, realLabel: label };
          expect(allFinite(Object.values(valueAndSlope((at) => generatorLoss(at, options), [x])))).toBe(true);
          const judged = valueAndSlope(
            (at) => discriminatorLoss(tf.zeros([1]), at, { ...options, fakeLabel: 1 - label }),
            [x],
          );
          expect(allFinite(Object.values(judged))).toBe(true);
        }
      }
    }
  });
});
