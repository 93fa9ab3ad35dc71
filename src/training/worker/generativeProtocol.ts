import type { PictureModel } from '../runs/autoencoder.ts';
import type { GANSettings, GANSnapshot } from '../runs/ganRun.ts';
import type { PictureEpoch, PictureSettings } from '../runs/pictureRun.ts';

/** What to train beside each other. */
export type GenerativeRequest =
  | { kind: 'games'; games: readonly GANSettings[] }
  | { kind: 'pictures'; models: readonly PictureModel[]; settings: PictureSettings };

/** One report of every run, in the order of the request. */
export type GenerativeReports = GANSnapshot[] | PictureEpoch[];

/** One worker trains one request, and only as far as it is asked to; to stop it for good, end the worker. */
export type ToGenerative = { type: 'start'; request: GenerativeRequest } | { type: 'next' };

/** Each `next` is answered once: by reports, or by the end. */
export type FromGenerative =
  | { type: 'started'; computedBy: string }
  | { type: 'reports'; reports: GenerativeReports }
  | { type: 'finished' }
  | { type: 'failed'; message: string };
