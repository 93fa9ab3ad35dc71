import '@tensorflow/tfjs';
import { setBackend } from '@tensorflow/tfjs-core';
import { type Scored, scoredWorkers } from '../../../src/figures/scored/scoredWorkers.ts';
import { packagedWages } from '../../../src/training/data/packagedData.ts';
import type { LessonFacts } from './fact.ts';

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

let trained: Promise<Scored> | undefined;

/** The figure's network, trained once; what is counted of its answers below shares no code with the figure. */
async function workers(temperature = 1): Promise<{ p: number; label: number }[]> {
  trained ??= Promise.resolve(setBackend('cpu')).then(() => scoredWorkers(packagedWages()));
  const { logits, labels } = await trained;
  return logits.map((logit, i) => ({ p: sigmoid(logit / temperature), label: labels[i] as number }));
}

const lossOf = (scored: readonly { p: number; label: number }[]) =>
  mean(scored.map(({ p, label }) => -Math.log(label === 1 ? p : 1 - p)));

/** The gap between predicted and observed share, over eight bins of equal width, weighed by their examples. */
function calibrationError(scored: readonly { p: number; label: number }[]): number {
  const bins = Array.from({ length: 8 }, (_, bin) =>
    scored.filter(({ p }) => Math.min(7, Math.floor(8 * p)) === bin),
  ).filter((bin) => bin.length > 0);
  const gaps = bins.map(
    (bin) => bin.length * Math.abs(mean(bin.map(({ p }) => p)) - mean(bin.map(({ label }) => label))),
  );
  return gaps.reduce((sum, gap) => sum + gap, 0) / scored.length;
}

async function called(threshold: number): Promise<{ recall: number; precision: number }> {
  const scored = await workers();
  const positive = scored.filter(({ p }) => p >= threshold);
  const found = positive.filter(({ label }) => label === 1).length;
  return {
    recall: found / scored.filter(({ label }) => label === 1).length,
    precision: found / positive.length,
  };
}

export const binaryCrossEntropy: LessonFacts = {
  facts: [
    { says: '$\\log 2 \\approx 0.693$', makes: () => [null, Math.log(2)] },
    {
      says: 'Its loss will be 0.613. Whoever ignores the worker and always says “one in three”, the share in this group, pays 0.635',
      makes: async () => {
        const scored = await workers();
        const share = mean(scored.map(({ label }) => label));
        return [lossOf(scored), -share * Math.log(share) - (1 - share) * Math.log(1 - share)];
      },
    },
    {
      says: 'Slide it from 0.20 to 0.60: recall falls from 0.78 to 0.21, precision rises from 0.50 to 0.60, and the loss stays at 0.613',
      makes: async () => {
        const [low, high] = [await called(0.2), await called(0.6)];
        return [null, null, low.recall, high.recall, low.precision, high.precision, lossOf(await workers())];
      },
    },
    {
      says: 'the loss falls from 0.613 to 0.567, the calibration error from 0.094 to 0.045',
      makes: async () => {
        const [before, after] = [await workers(), await workers(2)];
        return [lossOf(before), lossOf(after), calibrationError(before), calibrationError(after)];
      },
    },
    { says: 'add up to 2.65', makes: () => [sigmoid(2) + sigmoid(1.5) + sigmoid(3)] },
    { says: 'lies between 0.5 and 0.73', makes: () => [sigmoid(0), sigmoid(1)] },
    { says: 'With 3 % positives, "always no" is 97 % accurate', makes: () => [null, 100 - 3] },
  ],
  given: [
    { says: 'Then leave it at 0.50', because: 'a setting of the figure' },
    { says: 'Accuracy at 0.5 assumes', because: 'a setting' },
    { says: 'at a threshold of 0.5 not a single decision', because: 'a setting' },
  ],
};
