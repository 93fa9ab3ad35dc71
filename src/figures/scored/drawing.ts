import * as tf from '@tensorflow/tfjs-core';
import { binaryCrossEntropyWithLogits } from '../../losses/binaryCrossEntropyWithLogits.ts';
import {
  accuracy,
  type CalibrationBin,
  calibration,
  calibrationError,
  confusionMatrix,
  perClassPrecision,
  perClassRecall,
} from '../../training/metrics/classification.ts';
import type { DrawOptions, Reading } from '../drawing.ts';
import { initialOf } from '../fields.ts';
import { panelWidth, sideBySide } from '../sideBySide.ts';
import { calibrationPlot } from './calibrationPlot.ts';
import { fields, type ScoredState } from './fields.ts';
import { type Calls, type ScoredPlot, scoredPlot } from './scoredPlot.ts';
import type { Scored } from './scoredWorkers.ts';
import { words } from './words.ts';

/** Everything that the figure says of one state. */
export interface ScoredSaid {
  threshold: number;
  counts: Calls;
  /** Mean binary cross-entropy, in nats. */
  loss: number;
  calibrationError: number;
  /** NaN while nothing is called positive. */
  precision: number;
  recall: number;
  accuracy: number;
  bins: CalibrationBin[];
}

interface ScoresPlot {
  scores: ScoredPlot;
  calibration: Parameters<typeof calibrationPlot>[0];
}

const asTrained = initialOf(fields());

/** Fewer than the usual ten, so that none holds a handful only. */
const bins = 8;

/** Scales and shifts the logits: the examples by probability, and how often each probability came true. */
export function read(state: ScoredState, scored: Scored): Reading<ScoredSaid, ScoresPlot> {
  const said = readScores(state, scored);
  const now = { label: words.now, colour: 'var(--prediction)', bins: said.bins };
  const before = {
    label: words.asTrained,
    colour: 'var(--compare-1)',
    dash: '5 3',
    bins: readScores(asTrained, scored).bins,
  };
  const moved = state.temperature !== asTrained.temperature || state.shift !== asTrained.shift;
  return {
    said,
    plot: {
      scores: { ...said, labels: scored.labels, probabilities: probabilitiesOf(state, scored) },
      calibration: state.compared && moved ? [now, before] : [now],
    },
  };
}

function readScores(state: ScoredState, scored: Scored): ScoredSaid {
  const { labels } = scored;
  const { threshold } = state;
  const probabilities = probabilitiesOf(state, scored);
  const called = probabilities.map((p) => (p >= threshold ? 1 : 0));
  const matrix = confusionMatrix(called, labels, 2);
  const [[leftAlone = 0, falseAlarms = 0] = [], [missed = 0, found = 0] = []] = matrix;
  const calibrated = calibration(probabilities, labels, bins);
  return {
    threshold,
    counts: { found, missed, falseAlarms, leftAlone },
    loss: lossOf(state, scored),
    calibrationError: calibrationError(calibrated),
    precision: perClassPrecision(matrix)[1] ?? Number.NaN,
    recall: perClassRecall(matrix)[1] ?? Number.NaN,
    accuracy: accuracy(matrix),
    bins: calibrated,
  };
}

const movedLogits = ({ temperature, shift }: ScoredState, { logits }: Scored) =>
  logits.map((logit) => logit / temperature + shift);

const probabilitiesOf = (state: ScoredState, scored: Scored) =>
  movedLogits(state, scored).map((logit) => 1 / (1 + Math.exp(-logit)));

function lossOf(state: ScoredState, scored: Scored): number {
  const loss = tf.tidy(() =>
    binaryCrossEntropyWithLogits(movedLogits(state, scored), scored.labels).dataSync(),
  );
  return loss[0] ?? Number.NaN;
}

export const draw = (
  { scores, calibration }: ScoresPlot,
  width: number,
  { document }: DrawOptions<ScoresPlot> = {},
) =>
  sideBySide([
    scoredPlot(scores, panelWidth(width), document),
    calibrationPlot(calibration, panelWidth(width), document),
  ]);
