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
import { calibrationPlot } from './calibrationPlot.ts';
import { type Calls, scoredPlot } from './scoredPlot.ts';
import { asTrained, type ScoredState } from './scoredState.ts';
import type { Scored } from './scoredWorkers.ts';
import { scoredWords } from './words.ts';

/** Everything that the figure says of one state. */
export interface ScoredReading {
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

/** Fewer than the usual ten, so that none holds a handful only. */
const bins = 8;

/** Scales and shifts the logits, and reads loss, calibration and calls off them. */
export function readScores(scored: Scored, state: ScoredState): ScoredReading {
  const { labels } = scored;
  const { threshold } = state;
  const probabilities = probabilitiesOf(scored, state);
  const called = probabilities.map((p) => (p >= threshold ? 1 : 0));
  const matrix = confusionMatrix(called, labels, 2);
  const [[leftAlone = 0, falseAlarms = 0] = [], [missed = 0, found = 0] = []] = matrix;
  const calibrated = calibration(probabilities, labels, bins);
  return {
    threshold,
    counts: { found, missed, falseAlarms, leftAlone },
    loss: lossOf(scored, state),
    calibrationError: calibrationError(calibrated),
    precision: perClassPrecision(matrix)[1] ?? Number.NaN,
    recall: perClassRecall(matrix)[1] ?? Number.NaN,
    accuracy: accuracy(matrix),
    bins: calibrated,
  };
}

const movedLogits = ({ logits }: Scored, { temperature, shift }: ScoredState) =>
  logits.map((logit) => logit / temperature + shift);

const probabilitiesOf = (scored: Scored, state: ScoredState) =>
  movedLogits(scored, state).map((logit) => 1 / (1 + Math.exp(-logit)));

function lossOf(scored: Scored, state: ScoredState): number {
  const loss = tf.tidy(() =>
    binaryCrossEntropyWithLogits(movedLogits(scored, state), scored.labels).dataSync(),
  );
  return loss[0] ?? Number.NaN;
}

/** The examples by probability, and how often each probability came true. */
export function drawScores(scored: Scored, state: ScoredState, document?: Document): string {
  const reading = readScores(scored, state);
  const now = { label: scoredWords.now, colour: 'var(--prediction)', bins: reading.bins };
  const before = {
    label: scoredWords.asTrained,
    colour: 'var(--compare-1)',
    dash: '5 3',
    bins: readScores(scored, asTrained).bins,
  };
  const moved = state.temperature !== asTrained.temperature || state.shift !== asTrained.shift;
  return [
    scoredPlot(
      { ...reading, labels: scored.labels, probabilities: probabilitiesOf(scored, state) },
      360,
      document,
    ),
    calibrationPlot(state.compared && moved ? [now, before] : [now], 360, document),
  ]
    .map((panel) => `<div>${panel.outerHTML}</div>`)
    .join('');
}
