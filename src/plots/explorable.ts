import { onesLike, stack, type Tensor, zeros, zerosLike } from '@tensorflow/tfjs-core';
import { inTeachingOrder } from '../losses/catalogue.ts';
import * as curves from '../losses/curves.ts';
import { generatorEntry } from '../losses/generator.ts';
import type { CatalogueEntry } from '../losses/loss.ts';
import type { GANMode } from '../losses/ops/adversarial.ts';
import { type CurveAxis, distanceAxis, logitAxis, residualAxis, scoreAxis } from './curveAxis.ts';

export type Parameters = Readonly<Record<string, number>>;

/** A loss of one number, which a figure can draw as a curve. */
export interface Explorable {
  entry: CatalogueEntry;
  axis: CurveAxis;
  /** The loss at each `x`, with parameters such as `{ delta: 1.5 }`. */
  loss: (x: Tensor, parameters: Parameters) => Tensor;
}

type Curve = NonNullable<CatalogueEntry['curve']>;

/** A loss of some arguments: each value apart where the options ask for it. */
type Loss = (...args: [...Tensor[], options: object]) => Tensor;

/** For each kind of curve: its axis, and what the loss is given at `x` besides its parameters. */
const kinds: Record<Curve, { axis: CurveAxis; args: (x: Tensor) => Tensor[]; options?: object }> = {
  residual: { axis: residualAxis, args: (residual) => [residual, zerosLike(residual)] },
  /** Of an example that is positive: target 1. */
  logit: { axis: logitAxis, args: (logit) => [logit, onesLike(logit)] },
  /** Of how far a point of another kind, label 0, lies from one at the origin. */
  'distance in a pair': {
    axis: distanceAxis,
    args: (distance) => {
      const other = across(distance);
      return [zerosLike(other), other, zeros(distance.shape)];
    },
  },
  /** The same beside a point of its own kind, 1 away from the origin. */
  'distance in a triplet': {
    axis: distanceAxis,
    args: (distance) => {
      const other = across(distance);
      return [zerosLike(other), across(onesLike(distance)), other];
    },
    options: { eps: 0 },
  },
  /** Of the discriminator's score of a generated sample. */
  score: { axis: scoreAxis, args: (score) => [score] },
};

/** Points of the plane that lie `x` to the right of the origin. */
const across = (x: Tensor) => stack([x, zerosLike(x)], -1);

function explorableOf(entry: CatalogueEntry, fixed: object = {}): Explorable {
  const { axis, args, options } = kinds[entry.curve as Curve];
  const loss = entry.loss as unknown as Loss;
  return {
    entry,
    axis,
    loss: (x, parameters) => loss(...args(x), { ...options, ...parameters, ...fixed, reduction: 'none' }),
  };
}

/** The generator's score in another game than the catalogue's: a curve, but no entry of its own. */
const ofGame = (mode: GANMode, label: string): Explorable =>
  explorableOf({ ...generatorEntry, id: `generator-${mode}`, label, parameters: [] }, { mode });

const explorables: readonly Explorable[] = [
  ...inTeachingOrder(curves).map((entry) =>
    explorableOf(entry === generatorEntry ? { ...entry, label: 'Non-sat.' } : entry),
  ),
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
