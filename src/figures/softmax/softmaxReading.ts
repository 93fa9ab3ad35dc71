import * as tf from '@tensorflow/tfjs-core';
import { crossEntropy } from '../../losses/crossEntropy.ts';
import { klDiv } from '../../losses/klDiv.ts';
import { classBars } from './plot.ts';
import { classes, type SoftmaxState } from './softmaxState.ts';
import { softmaxWords } from './words.ts';

/** What follows from it, in nats where it is an information. */
export interface SoftmaxReading {
  probabilities: number[];
  targets: number[];
  /** dℓ/dx, with respect to the logits before the temperature divides them. */
  gradient: number[];
  crossEntropy: number;
  targetEntropy: number;
  divergence: number;
  entropy: number;
}

const entropyOf = (p: readonly number[]) =>
  p.reduce((sum, each) => sum - (each > 0 ? each * Math.log(each) : 0), 0);

/** Reads softmax, cross-entropy, entropies and gradient at one state, through the loss module. */
export function readSoftmax({ logits, temperature, target, smoothing }: SoftmaxState): SoftmaxReading {
  return tf.tidy(() => {
    const targets = logits.map((_, i) => (i === target ? 1 - smoothing : 0) + smoothing / logits.length);
    const z = tf.tensor2d([[...logits]]);
    const loss = (input: tf.Tensor) => crossEntropy(tf.div(input, temperature), [targets]);
    const logProbabilities = tf.logSoftmax(tf.div(z, temperature));
    const probabilities = [...tf.exp(logProbabilities).dataSync()];
    return {
      probabilities,
      targets,
      gradient: [...tf.grad(loss)(z).dataSync()],
      crossEntropy: loss(z).dataSync()[0] ?? Number.NaN,
      targetEntropy: entropyOf(targets),
      divergence: klDiv(logProbabilities, [targets]).dataSync()[0] ?? Number.NaN,
      entropy: entropyOf(probabilities),
    };
  });
}

/** The three panels: logits over temperature, probabilities beside targets, gradient, as HTML. */
export function drawSoftmax(state: SoftmaxState, reading: SoftmaxReading, document?: Document): string {
  const { temperature } = state;
  const panel = { classes };
  return [
    classBars(
      {
        ...panel,
        label: softmaxWords.panels.logits,
        values: state.logits.map((z) => z / temperature),
        domain: [-8, 8],
        colour: 'var(--ink-soft)',
        term: 'x-c',
      },
      240,
      document,
    ),
    classBars(
      {
        ...panel,
        label: softmaxWords.panels.probabilities,
        values: reading.probabilities,
        marks: reading.targets,
        domain: [0, 1.12],
        colour: 'var(--prediction)',
      },
      240,
      document,
    ),
    classBars(
      {
        ...panel,
        label: softmaxWords.panels.gradient,
        values: reading.gradient,
        domain: [-1.2, 1.2],
        colour: 'var(--gradient)',
      },
      240,
      document,
    ),
  ]
    .map((figure) => `<div>${figure.outerHTML}</div>`)
    .join('');
}
