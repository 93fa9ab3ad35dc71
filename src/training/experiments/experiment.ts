import type { BatchLoss, Epoch, Outcome } from '../fit.ts';
import type { ConfusionMatrix, OperatingPoint } from '../metrics/classification.ts';
import { type RowLoss, rowwiseLoss } from '../rowwiseLoss.ts';

/** What a reader's file exports, by name. */
export type Own = Readonly<Record<string, unknown>>;

/** The reader's functions, by name. */
export type OwnFunctions = (name: string) => (...args: unknown[]) => unknown;

/** What an experiment trains and reads, in terms of the reader's functions. */
export interface Called {
  /** The reader's own seeds. */
  seeds: readonly number[];
  /** The losses beside each other, by the ids that the exercise's conclusions use. */
  losses: Readonly<Record<string, RowLoss>>;
  /** Measures beside the experiment's own, from a classifier's logits on what was held out. */
  measures?: (logits: number[], labels: number[]) => Readonly<Record<string, number>>;
}

/** What `experiment.ts` of an exercise exports as `experiment`: which of the reader's functions are called, and how. */
export type Calls = (own: OwnFunctions) => Called;

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
  /** The share of what is computed before the first epoch. */
  | { type: 'preparing'; share: number }
  | { type: 'started'; seeds: readonly number[] }
  | { type: 'epoch'; loss: string; seed: number; epoch: number; value: number }
  | { type: 'trial'; trial: Trial };

/** What one trial yields: its epochs, then itself. */
export type TrialStep = Extract<ExperimentStep, { type: 'epoch' | 'trial' }>;

/** Several losses, each trained with the same seeds. */
export interface Experiment {
  losses: readonly string[];
  seeds: readonly number[];
  trial: (loss: string, seed: number) => AsyncGenerator<TrialStep, void>;
  /** Gives back what all trials share. */
  dispose?: () => void;
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

/** The losses that an exercise calls, ready to train. */
export const rowwiseLosses = ({ losses }: Called): Record<string, BatchLoss> =>
  Object.fromEntries(Object.entries(losses).map(([name, loss]) => [name, rowwiseLoss(loss)]));

/** Gives the function of a name that the reader's file exports; the judge has seen to it that it is there. */
export const ownFunctions =
  (own: Own): OwnFunctions =>
  (name) => {
    const exported = own[name];
    if (typeof exported !== 'function') throw new TypeError(`The code exports no function ${name}.`);
    return exported as ReturnType<OwnFunctions>;
  };
