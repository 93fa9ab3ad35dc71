import type { Backend, BackendName } from '../backend.ts';
import type { WagesTable } from '../data/wages.ts';
import type { Outcome } from '../fit.ts';
import type { WagesEpoch, WagesSettings } from '../runs/wagesRun.ts';

/** A loss to train: one of the module's, or a function `(input, target, delta)` that the reader's file exports. */
export type TrainedLoss =
  | { kind: 'module'; id: string }
  | { kind: 'own'; source: string; functionName: string };

/** One worker trains one comparison; to stop it, end the worker. */
export interface ToTraining {
  type: 'train';
  table: WagesTable;
  settings: WagesSettings;
  losses: readonly TrainedLoss[];
  /** What the reader wants to compute with; `null` leaves the choice to us. */
  backend: BackendName | null;
}

/** `run` is the place of the loss in the request. */
export type FromTraining =
  | { type: 'started'; backend: Backend }
  | { type: 'epoch'; run: number; epoch: WagesEpoch }
  | { type: 'ended'; run: number; outcome: Outcome; milliseconds: number }
  | { type: 'finished' }
  | { type: 'failed'; message: string; line: number | null };
