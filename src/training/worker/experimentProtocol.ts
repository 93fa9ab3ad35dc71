import type { Backend, BackendName } from '../backend.ts';
import type { ExperimentSettings, ExperimentStep } from '../experiments/experiment.ts';
import type { Task } from '../experiments/experiments.ts';

/** One worker makes one run with the reader's file; to stop it, end the worker. */
export interface ToExperiment {
  type: 'run';
  source: string;
  /** Our own solution as text, which the reader's functions are compared with as they run. */
  ours: string;
  task: Task;
  settings: ExperimentSettings;
  /** What the reader wants to compute with; `null` leaves the choice to us. */
  backend: BackendName | null;
}

export type FromExperiment =
  | { type: 'computing'; backend: Backend }
  | { type: 'started'; seeds: readonly number[] }
  | { type: 'preparing'; share: number }
  | ExperimentStep
  | { type: 'finished' }
  | { type: 'failed'; message: string; line: number | null };
