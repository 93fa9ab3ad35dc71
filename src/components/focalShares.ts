import * as tf from '@tensorflow/tfjs-core';
import { sigmoidFocalLoss } from '../losses/sigmoidFocal.ts';
import { lossCurve } from '../plots/lossCurve.ts';
import type { AlphaKind, FocalState, ShareMeasure } from './focalState.ts';

/**
 * A made-up detector halfway through training: the logits of its positives and negatives are normally distributed.
 * A negative is easy where the model gives more than 0.9 to the truth.
 */
export const detector = {
  positives: { mean: 0, deviation: 1.5 },
  negatives: { mean: -4, deviation: 1.5 },
  easyFrom: 0.9,
} as const;

/** Who supplies the loss, or the pull of the gradient, as shares that add up to 1. */
export interface Shares {
  positives: number;
  hardNegatives: number;
  easyNegatives: number;
}

export interface SideWeights {
  positive: number;
  negative: number;
}

/** α_t on each side. */
export function sideWeights(kind: AlphaKind, alpha: number): SideWeights {
  return { positive: alpha, negative: kind === 'sides' ? 1 - alpha : alpha };
}

/** The focal loss and its gradient by the logit, without α, at these logits. */
function focalCurve(logits: readonly number[], target: 0 | 1, gamma: number) {
  const focal = (x: tf.Tensor) =>
    sigmoidFocalLoss(x, tf.fill(x.shape, target), { alpha: null, gamma, reduction: 'none' });
  return lossCurve(focal, logits);
}

/** Where the density of a normal distribution is read: nothing beyond five deviations matters to a share. */
const places = Array.from({ length: 401 }, (_, i) => -5 + i / 40);

/** What one example of each kind supplies on average, times how many such there are in one of its side. */
export function supplyPerExample(gamma: number, measure: ShareMeasure): Shares {
  const supply = (side: 'positives' | 'negatives', isMeant: (logit: number) => boolean) => {
    const { mean, deviation } = detector[side];
    const logits = places.map((place) => mean + deviation * place);
    const densities = places.map((place) => Math.exp((-place * place) / 2));
    const whole = densities.reduce((sum, density) => sum + density);
    const points = focalCurve(logits, side === 'positives' ? 1 : 0, gamma);
    return points.reduce((sum, point, i) => {
      const density = isMeant(point.x) ? (densities[i] as number) : 0;
      return sum + (density / whole) * Math.abs(point[measure]);
    }, 0);
  };
  const border = -Math.log(detector.easyFrom / (1 - detector.easyFrom));
  return {
    positives: supply('positives', () => true),
    hardNegatives: supply('negatives', (logit) => logit >= border),
    easyNegatives: supply('negatives', (logit) => logit < border),
  };
}

/** The shares where `negatives` negatives come to one positive. */
export function sharesOf(supply: Shares, { positive, negative }: SideWeights, negatives: number): Shares {
  const parts = {
    positives: positive * supply.positives,
    hardNegatives: negative * negatives * supply.hardNegatives,
    easyNegatives: negative * negatives * supply.easyNegatives,
  };
  const total = parts.positives + parts.hardNegatives + parts.easyNegatives;
  return {
    positives: parts.positives / total,
    hardNegatives: parts.hardNegatives / total,
    easyNegatives: parts.easyNegatives / total,
  };
}

export interface ShareRow {
  label: string;
  loss: Shares;
  gradient: Shares;
}

const even: SideWeights = { positive: 1, negative: 1 };

/** The shares under cross-entropy and under the state's focal loss, of the loss and of the gradient. */
export function shareRows({ gamma, alpha, kind, negatives }: FocalState): ShareRow[] {
  const row = (label: string, exponent: number, weights: SideWeights): ShareRow => ({
    label,
    loss: sharesOf(supplyPerExample(exponent, 'loss'), weights, negatives),
    gradient: sharesOf(supplyPerExample(exponent, 'gradient'), weights, negatives),
  });
  return [row('cross-entropy', 0, even), row('focal', gamma, sideWeights(kind, alpha))];
}

/** The loss over p_t on one side, α included. */
export function lossOverProbability(
  { gamma, alpha, kind }: Pick<FocalState, 'gamma' | 'alpha' | 'kind'>,
  side: keyof SideWeights,
): { p: number; loss: number }[] {
  const probabilities = Array.from({ length: 197 }, (_, i) => 0.01 + i * 0.005);
  const weight = sideWeights(kind, alpha)[side];
  const points = focalCurve(
    probabilities.map((p) => Math.log(p / (1 - p))),
    1,
    gamma,
  );
  return points.map(({ loss }, i) => ({ p: probabilities[i] as number, loss: weight * loss }));
}
