import { diceCoefficient, intersectionOverUnion, type Overlap, overlapOf } from './hardMasks.ts';
import { type MaskReading, readMask } from './maskLosses.ts';
import { type MaskLoss, type MaskState, maskLosses } from './maskState.ts';
import { maskPlot } from './plot.ts';

/** One loss in the table. */
export interface MaskRow {
  id: MaskLoss;
  loss: number;
  largest: number;
  /** Which part of all slopes, by size, lies on the target's pixels; NaN if there are no slopes. */
  onTarget: number;
}

/** What the painter shows for one state. */
export interface Judged {
  readings: Record<MaskLoss, MaskReading>;
  rows: MaskRow[];
  /** Of the masks themselves, painted or not. */
  hard: Overlap & { dice: number; iou: number };
}

/** Judges the painted mask by every loss. */
export function judgeMask(state: MaskState): Judged {
  const { prediction, target, confidence } = state;
  const logit = Math.log(confidence / (1 - confidence));
  const logits = prediction.map((painted) => (painted ? logit : -logit));
  const entries = maskLosses.map((id) => [id, readMask(id, logits, target, state)] as const);
  const overlap = overlapOf(prediction, target);
  return {
    readings: Object.fromEntries(entries) as Record<MaskLoss, MaskReading>,
    rows: entries.map(([id, { loss, slopes }]) => ({ id, loss, ...spreadOf(slopes, target) })),
    hard: { ...overlap, dice: diceCoefficient(overlap), iou: intersectionOverUnion(overlap) },
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

/** The mask and the two maps of slopes as HTML. */
export function drawMask(
  { prediction, target, confidence, loss, beside }: MaskState,
  { readings }: Judged,
  labels: Readonly<Record<MaskLoss, string>>,
  width: number,
  document?: Document,
): string {
  const map = (id: MaskLoss) => ({ label: labels[id], ...readings[id] });
  return maskPlot(
    {
      prediction: prediction.map((painted) => (painted ? confidence : 1 - confidence)),
      target,
      maps: [map(loss), map(beside)],
    },
    width,
    document,
  ).outerHTML;
}
