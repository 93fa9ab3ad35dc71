import type { Trial } from '../../../training/experiments/experiment.ts';
import type { Running } from './experimentRun.ts';

/** A whole run, with what its figures need to be drawn again. */
export interface WholeRun {
  epochs: number;
  /** What it trained on, where the reader could choose, and how that data's classes are called. */
  on: string;
  classes: readonly string[];
  running: readonly Running[];
}

/** More points than a curve shows. */
const mostPoints = 400;

/**
 * A run as a short text. Numbers that conclusions rest on are kept whole, drawn ones to five digits; curves and confusion
 * matrices only of each loss’s last trial, which alone are drawn.
 */
export function packedRun({ epochs, on, classes, running }: WholeRun): string {
  const trials = running.flatMap(({ trial }) => (trial ? [trial] : []));
  const slim = trials.map((trial) => {
    const isLast = trials.findLast(({ loss }) => loss === trial.loss) === trial;
    const { curve, confusion, ...rest } = trial;
    return {
      ...rest,
      course: rest.course.map(rounded),
      ...(isLast && curve && { curve: thinned(curve).map(roundedPoint) }),
      ...(isLast && confusion && { confusion }),
    };
  });
  return JSON.stringify({ epochs, on, classes, trials: slim }, (_, value) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  );
}

/** The run in a kept text; `null` where it is none, as in a text from elsewhere. */
export function unpackedRun(text: string): WholeRun | null {
  try {
    const { epochs, on, classes, trials } = JSON.parse(text, (_, value) =>
      ['NaN', 'Infinity', '-Infinity'].includes(value) ? Number(value) : value,
    );
    const whole =
      Number.isInteger(epochs) &&
      typeof on === 'string' &&
      isNames(classes) &&
      trials.length > 0 &&
      trials.every(isTrial);
    if (!whole) return null;
    const running = (trials as Trial[]).map((trial) => ({
      loss: trial.loss,
      seed: trial.seed,
      course: [...trial.course],
      trial,
    }));
    return { epochs, on, classes, running };
  } catch {
    return null;
  }
}

const rounded = (value: number): number => Number(value.toPrecision(5));

type Point = NonNullable<Trial['curve']>[number];

const roundedPoint = (point: Point): Point => ({
  threshold: rounded(point.threshold),
  precision: rounded(point.precision),
  recall: rounded(point.recall),
});

function thinned(points: readonly Point[]): readonly Point[] {
  const step = Math.ceil(points.length / mostPoints);
  return points.filter((_, i) => i % step === 0 || i === points.length - 1);
}

const isNames = (value: unknown): boolean =>
  Array.isArray(value) && value.every((name) => typeof name === 'string');

const isNumbers = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'number');

const isTrial = (value: Trial): boolean =>
  typeof value.loss === 'string' &&
  Number.isInteger(value.seed) &&
  isNumbers(value.course) &&
  isNumbers(Object.values(value.measures)) &&
  (value.curve === undefined ||
    value.curve.every(({ threshold, precision, recall }) => isNumbers([threshold, precision, recall]))) &&
  (value.confusion === undefined || value.confusion.every(isNumbers));
