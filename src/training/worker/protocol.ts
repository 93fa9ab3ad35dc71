import type { Backend, BackendName } from '../backendWords.ts';
import type { WagesTable } from '../data/wages.ts';
import type { ExperimentSettings, ExperimentStep } from '../experiments/experiment.ts';
import type { ExperimentData } from '../experiments/experiments.ts';
import type { PictureModel } from '../runs/autoencoder.ts';
import type { GANSettings, GANSnapshot } from '../runs/ganRun.ts';
import type { PictureEpoch, PictureSettings } from '../runs/pictureRun.ts';
import type { Progress } from '../runs/sideBySide.ts';
import type { WagesEpoch, WagesSettings } from '../runs/wagesRun.ts';

/** A loss to train: one of the module's, or a function `(input, target, delta)` that the reader's file exports. */
export type TrainedLoss =
  | { kind: 'module'; id: string }
  | { kind: 'own'; source: string; functionName: string };

/** What a training worker can run, by kind. */
export type Requests = {
  /** Losses trained beside each other on the wages. */
  losses: { table: WagesTable; settings: WagesSettings; losses: readonly TrainedLoss[]; backend: Wish };
  /** The experiment of an exercise, with the reader's file. */
  experiment: {
    source: string;
    /** Our own solution as text, which the reader's functions are compared with as they run. */
    ours: string;
    /** The exercise's `experiment.ts` as text: how the reader's functions are called. */
    calls: string;
    on: ExperimentData;
    settings: ExperimentSettings;
    backend: Wish;
  };
  /** Adversarial games beside each other. */
  games: { games: readonly GANSettings[] };
  /** Autoencoders beside each other. */
  pictures: { models: readonly PictureModel[]; settings: PictureSettings };
};

/** What the reader wants to compute with; `null` leaves the choice to us. */
type Wish = BackendName | null;

export type Kind = keyof Requests;
export type Request<K extends Kind = Kind> = { [Each in K]: { kind: Each } & Requests[Each] }[K];

/** Said once, before the first step of any run. */
interface Computing {
  type: 'computing';
  backend: Backend;
}

/** What a run yields, by kind. */
export type Steps = {
  losses: Computing | Progress<WagesEpoch>;
  experiment: Computing | ExperimentStep;
  /** One report of every game, in the order of the request. */
  games: Computing | { type: 'reports'; reports: readonly GANSnapshot[] };
  pictures: Computing | { type: 'reports'; reports: readonly PictureEpoch[] };
};

/** One worker makes one run, and goes only as far as it is asked to; to stop it, end the worker. */
export type ToTraining<K extends Kind = Kind> = { type: 'start'; request: Request<K> } | { type: 'next' };

/** Each `next` is answered once: by a step, or by the end. A failure may come at any time, and is the end as well. */
export type FromTraining<Step> =
  | { type: 'step'; step: Step }
  | { type: 'finished' }
  | { type: 'failed'; message: string; line: number | null };
