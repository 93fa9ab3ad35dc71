import * as tf from '@tensorflow/tfjs-core';
import { crossEntropy } from '../../losses/crossEntropy.ts';
import { klDiv } from '../../losses/klDiv.ts';
import type { DrawOptions, Reading } from '../drawing.ts';
import { panelWidth, sideBySide } from '../sideBySide.ts';
import { classes, type SoftmaxState } from './fields.ts';
import { type ClassBars, classBars } from './plot.ts';
import { words } from './words.ts';

/** What follows from the logits as numbers, in nats. */
export interface SoftmaxSaid {
  crossEntropy: number;
  targetEntropy: number;
  divergence: number;
  entropy: number;
}

const entropyOf = (p: readonly number[]) =>
  p.reduce((sum, each) => sum - (each > 0 ? each * Math.log(each) : 0), 0);

/** Reads softmax, cross-entropy, entropies and gradient at one state, through the loss module. */
export function read(state: SoftmaxState): Reading<SoftmaxSaid, readonly ClassBars[]> {
  const { logits, temperature, target, smoothing } = state;
  const targets = classes.map((name) => (name === target ? 1 - smoothing : 0) + smoothing / classes.length);
  const { probabilities, gradient, ...losses } = lossesAt(logits, temperature, targets);
  const panel = { classes, domain: [-8, 8], colour: 'var(--ink-soft)' } as const;
  return {
    said: { ...losses, targetEntropy: entropyOf(targets), entropy: entropyOf(probabilities) },
    plot: [
      {
        ...panel,
        label: words.panels.logits,
        values: logits.map((x) => x / temperature),
        term: 'x-c',
        held: true,
      },
      {
        ...panel,
        label: words.panels.probabilities,
        values: probabilities,
        marks: targets,
        domain: [0, 1],
        colour: 'var(--prediction)',
      },
      {
        ...panel,
        label: words.panels.gradient,
        values: gradient,
        domain: [-1, 1],
        colour: 'var(--gradient)',
      },
    ],
  };
}

/** The gradient is with respect to the logits before the temperature divides them. */
function lossesAt(logits: readonly number[], temperature: number, targets: number[]) {
  return tf.tidy(() => {
    const z = tf.tensor2d([[...logits]]);
    const loss = (input: tf.Tensor) => crossEntropy(tf.div(input, temperature), [targets]);
    const logProbabilities = tf.logSoftmax(tf.div(z, temperature));
    return {
      probabilities: [...tf.exp(logProbabilities).dataSync()],
      gradient: [...tf.grad(loss)(z).dataSync()],
      crossEntropy: loss(z).dataSync()[0] ?? Number.NaN,
      divergence: klDiv(logProbabilities, [targets]).dataSync()[0] ?? Number.NaN,
    };
  });
}

export const draw = (
  panels: readonly ClassBars[],
  width: number,
  { document }: DrawOptions<readonly ClassBars[]> = {},
) => sideBySide(panels.map((bars) => classBars(bars, panelWidth(width, 3), document)));
