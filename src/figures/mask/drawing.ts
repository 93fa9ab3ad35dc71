import type { DrawOptions, Reading } from '../drawing.ts';
import { type MaskData, type MaskLoss, type MaskState, maskLosses } from './fields.ts';
import { diceCoefficient, intersectionOverUnion, type Overlap, overlapOf } from './hardMasks.ts';
import { type MaskReading, readMask } from './maskLosses.ts';
import { type MaskPlot, maskPlot } from './plot.ts';

/** One loss in the table. */
export interface MaskRow {
  id: MaskLoss;
  loss: number;
  largest: number;
  /** Which part of all slopes, by size, lies on the target's pixels; NaN if there are no slopes. */
  onTarget: number;
}

/** What the painter says of one state. */
export interface MaskSaid {
  rows: MaskRow[];
  /** Of the masks themselves, painted or not. */
  hard: Overlap & { dice: number; iou: number };
}

/** Judges the painted mask by every loss. */
export function read(state: MaskState, { labels }: MaskData): Reading<MaskSaid, MaskPlot> {
  const { prediction, target, confidence, loss, beside } = state;
  const logit = Math.log(confidence / (1 - confidence));
  const logits = prediction.map((painted) => (painted ? logit : -logit));
  const readings = Object.fromEntries(
    maskLosses.map((id) => [id, readMask(id, logits, target, state)]),
  ) as Record<MaskLoss, MaskReading>;
  const overlap = overlapOf(prediction, target);
  const map = (id: MaskLoss) => ({ label: labels[id], ...readings[id] });
  return {
    said: {
      rows: maskLosses.map((id) => ({
        id,
        loss: readings[id].loss,
        ...spreadOf(readings[id].slopes, target),
      })),
      hard: { ...overlap, dice: diceCoefficient(overlap), iou: intersectionOverUnion(overlap) },
    },
    plot: {
      prediction: prediction.map((painted) => (painted ? confidence : 1 - confidence)),
      target,
      maps: [map(loss), map(beside)],
    },
  };
}

function spreadOf(slopes: readonly number[], target: readonly number[]) {
  const sizes = slopes.map(Math.abs);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    largest: Math.max(...sizes),
    onTarget: sum(sizes.filter((_, i) => target[i] === 1)) / sum(sizes),
  };
}

/** The mask and the two maps of slopes. */
export const draw = (plot: MaskPlot, width: number, { document }: DrawOptions<MaskPlot> = {}) => [
  maskPlot(plot, width, document).outerHTML,
];
