import type { Epoch, Outcome } from '../fit.ts';
import type { ConfusionMatrix, OperatingPoint } from '../metrics/classification.ts';

/** What a reader's file exports, by name; each experiment says which functions it calls. */
export type Own = Readonly<Record<string, unknown>>;

/** How large a run is; the seeds are the reader's own unless others are given. */
export interface ExperimentSettings {
  epochs: number;
  /** Seeds to use in place of the reader's: fresh ones, to see whether a choice holds. */
  seeds?: readonly number[];
}

/** One loss trained with one seed, and what it came to. */
export interface Trial {
  loss: string;
  seed: number;
  outcome: Outcome;
  /** Named numbers that conclusions rest on. */
  measures: Readonly<Record<string, number>>;
  /** The watched number after each epoch; the first belongs to the untrained model. */
  course: readonly number[];
  /** Precision and recall at every threshold, from a classifier of two classes. */
  curve?: readonly OperatingPoint[];
  confusion?: ConfusionMatrix;
}

export type ExperimentStep =
  | { type: 'epoch'; loss: string; seed: number; epoch: number; value: number }
  | { type: 'trial'; trial: Trial };

/** Several losses, each trained with the same seeds. */
export interface Experiment {
  losses: readonly string[];
  seeds: readonly number[];
  trial: (loss: string, seed: number) => AsyncGenerator<ExperimentStep, void>;
  /** Gives back what all trials share. */
  dispose?: () => void;
}

/** Makes every trial, one seed after another, so that the losses can be compared early. */
export async function* runExperiment(experiment: Experiment): AsyncGenerator<ExperimentStep> {
  const { losses, seeds, trial, dispose } = experiment;
  try {
    for (const seed of seeds) {
      for (const loss of losses) yield* trial(loss, seed);
    }
  } finally {
    dispose?.();
  }
}

/** How one loss is trained, which number is drawn meanwhile, and what is read off the whole course. */
interface TrialKind<Metrics> {
  train: (loss: string, seed: number) => AsyncGenerator<Epoch<Metrics>, Outcome>;
  watch: (metrics: Metrics) => number;
  measure: (epochs: readonly Epoch<Metrics>[]) => Omit<Trial, 'loss' | 'seed' | 'outcome' | 'course'>;
}

/** Trains, reports each epoch, and the trial at its end. */
export const trialBy = <Metrics>({ train, watch, measure }: TrialKind<Metrics>): Experiment['trial'] =>
  async function* (loss, seed) {
    const epochs: Epoch<Metrics>[] = [];
    const course: number[] = [];
    const run = train(loss, seed);
    let next = await run.next();
    for (; !next.done; next = await run.next()) {
      const value = watch(next.value.metrics);
      epochs.push(next.value);
      course.push(value);
      yield { type: 'epoch', loss, seed, epoch: next.value.epoch, value };
    }
    yield { type: 'trial', trial: { loss, seed, outcome: next.value, course, ...measure(epochs) } };
  };

/** A function that the reader's file exports; the judge has seen to it that it is there. */
export function ownFunction(own: Own, name: string): (...args: unknown[]) => unknown {
  const exported = own[name];
  if (typeof exported !== 'function') throw new TypeError(`The code exports no function ${name}.`);
  return exported as (...args: unknown[]) => unknown;
}
