import { onesLike, stack, type Tensor, zeros, zerosLike } from '@tensorflow/tfjs-core';
import {
  binaryCrossEntropyWithLogits,
  binaryCrossEntropyWithLogitsEntry,
} from '../losses/binaryCrossEntropyWithLogits.ts';
import { contrastiveEntry, contrastiveLoss } from '../losses/contrastive.ts';
import { generatorEntry, generatorLoss } from '../losses/generator.ts';
import { hingeEntry, hingeLoss } from '../losses/hinge.ts';
import { huberEntry, huberLoss } from '../losses/huber.ts';
import { l1Entry, l1Loss } from '../losses/l1.ts';
import { logCoshEntry, logCoshLoss } from '../losses/logCosh.ts';
import type { CatalogueEntry } from '../losses/loss.ts';
import { mseEntry, mseLoss } from '../losses/mse.ts';
import type { GANMode } from '../losses/ops/adversarial.ts';
import { sigmoidFocalEntry, sigmoidFocalLoss } from '../losses/sigmoidFocal.ts';
import { smoothL1Entry, smoothL1Loss } from '../losses/smoothL1.ts';
import { tripletMarginEntry, tripletMarginLoss } from '../losses/tripletMargin.ts';
import { type CurveAxis, distanceAxis, logitAxis, residualAxis, scoreAxis } from './curveAxis.ts';

export type Parameters = Readonly<Record<string, number>>;

/** A loss of one number, which a figure can draw as a curve. */
export interface Explorable {
  entry: CatalogueEntry;
  axis: CurveAxis;
  /** The loss at each `x`, with parameters such as `{ delta: 1.5 }`. */
  loss: (x: Tensor, parameters: Parameters) => Tensor;
}

type Elementwise = (input: Tensor, target: Tensor, options: { reduction: 'none' }) => Tensor;

const ofResidual = (entry: CatalogueEntry, loss: Elementwise): Explorable => ({
  entry,
  axis: residualAxis,
  loss: (residual, parameters) => loss(residual, zerosLike(residual), { ...parameters, reduction: 'none' }),
});

/** Of the logit of an example that is positive: target 1. */
const ofLogit = (entry: CatalogueEntry, loss: Elementwise): Explorable => ({
  entry,
  axis: logitAxis,
  loss: (logit, parameters) => loss(logit, onesLike(logit), { ...parameters, reduction: 'none' }),
});

/** Of how far a point of another kind lies from one at the origin; `near`, of its own kind, lies 1 away from it. */
const ofDistance = (
  entry: CatalogueEntry,
  loss: (origin: Tensor, near: Tensor, other: Tensor, parameters: Parameters) => Tensor,
): Explorable => ({
  entry,
  axis: distanceAxis,
  loss: (distance, parameters) => {
    const across = (x: Tensor) => stack([x, zerosLike(x)], -1);
    const near = across(onesLike(distance));
    return loss(zerosLike(near), near, across(distance), parameters);
  },
});

/** Of the discriminator's score of a generated sample, in the catalogue's game. */
const ofScore: Explorable = {
  entry: { ...generatorEntry, label: 'Non-sat.' },
  axis: scoreAxis,
  loss: (score, parameters) => generatorLoss(score, { ...parameters, reduction: 'none' }),
};

/** The same score in another game, which has a curve but no entry of its own. */
const ofGame = (mode: GANMode, label: string): Explorable => ({
  entry: { ...generatorEntry, id: `generator-${mode}`, label, parameters: [] },
  axis: scoreAxis,
  loss: (score) => generatorLoss(score, { mode, reduction: 'none' }),
});

// Imported one by one: a figure of these brings no other family along.
const explorables: readonly Explorable[] = [
  ofResidual(mseEntry, mseLoss),
  ofResidual(l1Entry, l1Loss),
  ofResidual(huberEntry, huberLoss),
  ofResidual(smoothL1Entry, smoothL1Loss),
  ofResidual(logCoshEntry, logCoshLoss),
  ofLogit(binaryCrossEntropyWithLogitsEntry, binaryCrossEntropyWithLogits),
  ofLogit(sigmoidFocalEntry, sigmoidFocalLoss),
  ofLogit(hingeEntry, hingeLoss),
  ofDistance(contrastiveEntry, (origin, _, other, parameters) =>
    contrastiveLoss(origin, other, zeros(origin.shape.slice(0, -1)), { ...parameters, reduction: 'none' }),
  ),
  ofDistance(tripletMarginEntry, (origin, near, other, parameters) =>
    tripletMarginLoss(origin, near, other, { eps: 0, ...parameters, reduction: 'none' }),
  ),
  ofScore,
  ofGame('minimax', 'Minimax'),
  ofGame('lsgan', 'LSGAN'),
  ofGame('hinge', 'Hinge'),
];

/** The loss with this id as a curve, or an error that lists the ids there are. */
export function explorable(id: string): Explorable {
  const found = explorables.find(({ entry }) => entry.id === id);
  if (!found) {
    const known = explorables.map(({ entry }) => entry.id).join(', ');
    throw new Error(`no curve for loss: ${id} (known: ${known})`);
  }
  return found;
}

/** The ids of the other losses over the same axis; nothing for a loss that is no curve. */
export function explorablesBeside(id: string): string[] | undefined {
  const found = explorables.find(({ entry }) => entry.id === id);
  return (
    found &&
    explorables.filter((other) => other !== found && other.axis === found.axis).map(({ entry }) => entry.id)
  );
}
