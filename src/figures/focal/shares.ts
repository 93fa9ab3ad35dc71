import * as tf from '@tensorflow/tfjs-core';
import { sigmoidFocalLoss } from '../../losses/sigmoidFocal.ts';
import { type CurvePoint, lossCurve } from '../../plots/lossCurve.ts';
import type { AlphaKind, FocalState, ShareMeasure } from './fields.ts';
import { words } from './words.ts';

/**
 * A made-up detector halfway through training: the logits of its positives and negatives are normally distributed.
 * A negative is easy where the model gives more than 0.9 to the truth.
 */
const detector = {
  positives: { mean: 0, deviation: 1.5 },
  negatives: { mean: -4, deviation: 1.5 },
  /** σ(2.2) = 0.9. */
  easyBelow: -2.2,
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
function focalCurve(logits: readonly number[], target: 0 | 1, gamma: number): CurvePoint[] {
  const focal = (x: tf.Tensor) =>
    sigmoidFocalLoss(x, tf.fill(x.shape, target), { alpha: null, gamma, reduction: 'none' });
  return lossCurve(focal, logits);
}

/**
 * Where the density of a normal distribution is read, in deviations from its mean: the middles of cells, at an edge of
 * which easy and hard negatives part. Nothing beyond five deviations matters to a share.
 */
const places = Array.from({ length: 400 }, (_, i) => -5 + (i + 0.5) / 40);

/** The same gamma is asked for by both panels and the table, and again whenever another slider moves. */
function oncePerGamma<Made>(make: (gamma: number) => Made): (gamma: number) => Made {
  const made = new Map<number, Made>();
  return (gamma) => {
    const known = made.get(gamma) ?? make(gamma);
    made.set(gamma, known);
    return known;
  };
}

/** What one positive supplies on average, and what the hard and the easy part of one negative do. */
export const supplies = oncePerGamma((gamma): Record<ShareMeasure, Shares> => {
  const positives = densityCurve('positives', 1, gamma);
  const negatives = densityCurve('negatives', 0, gamma);
  const hard = negatives.filter(({ x }) => x >= detector.easyBelow);
  const easy = negatives.filter(({ x }) => x < detector.easyBelow);
  const shares = (measure: ShareMeasure): Shares => ({
    positives: expected(positives, measure),
    hardNegatives: expected(hard, measure),
    easyNegatives: expected(easy, measure),
  });
  return { loss: shares('loss'), gradient: shares('gradient') };
});

type DensityPoint = CurvePoint & { density: number };

/** Loss and gradient of one side's examples, each with how common it is. */
function densityCurve(side: 'positives' | 'negatives', target: 0 | 1, gamma: number): DensityPoint[] {
  const { mean, deviation } = detector[side];
  const densities = places.map((place) => Math.exp((-place * place) / 2));
  const whole = densities.reduce((sum, density) => sum + density);
  const logits = places.map((place) => mean + deviation * place);
  return focalCurve(logits, target, gamma).map((point, i) => ({
    ...point,
    density: (densities[i] as number) / whole,
  }));
}

const expected = (points: readonly DensityPoint[], measure: ShareMeasure) =>
  points.reduce((sum, point) => sum + point.density * Math.abs(point[measure]), 0);

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

/** Cross-entropy as it is: nobody weighs more. */
export const even: SideWeights = { positive: 1, negative: 1 };

/** The shares under cross-entropy and under the state's focal loss, of the loss and of the gradient. */
export function shareRows({ gamma, alpha, kind, negatives }: FocalState): ShareRow[] {
  const row = (label: string, exponent: number, weights: SideWeights): ShareRow => {
    const { loss, gradient } = supplies(exponent);
    return {
      label,
      loss: sharesOf(loss, weights, negatives),
      gradient: sharesOf(gradient, weights, negatives),
    };
  };
  return [row(words.crossEntropy, 0, even), row(words.focal, gamma, sideWeights(kind, alpha))];
}

const probabilities = Array.from({ length: 197 }, (_, i) => 0.01 + i * 0.005);
const logitsOfProbabilities = probabilities.map((p) => Math.log(p / (1 - p)));
const unweighted = oncePerGamma((gamma) => focalCurve(logitsOfProbabilities, 1, gamma));

/** The loss over p_t on one side, α included. */
export function lossOverProbability(
  { gamma, alpha, kind }: Pick<FocalState, 'gamma' | 'alpha' | 'kind'>,
  side: keyof SideWeights,
): { p: number; loss: number }[] {
  const weight = sideWeights(kind, alpha)[side];
  return unweighted(gamma).map(({ loss }, i) => ({ p: probabilities[i] as number, loss: weight * loss }));
}
