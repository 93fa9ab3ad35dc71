import type { FromExperiment, ToExperiment } from '../../../training/worker/experimentProtocol.ts';
import entryUrl from '../../../training/worker/experimentWorker.ts?worker&url';
import { startWatched, type WatchedEvent } from '../watchedWorker.ts';

/** Starts a run of the reader's file in a worker of its own; the function that comes back ends it. */
export const startExperiment = (
  request: ToExperiment,
  report: (event: WatchedEvent<FromExperiment>) => void,
): (() => void) => startWatched<ToExperiment, FromExperiment>(entryUrl, request, report);
