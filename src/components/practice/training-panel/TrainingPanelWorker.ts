import type { FromTraining, ToTraining } from '../../../training/worker/protocol.ts';
import entryUrl from '../../../training/worker/trainingWorker.ts?worker&url';
import { startWatched, type WatchedEvent } from '../watchedWorker.ts';

/** Starts a comparison in a worker of its own; the function that comes back ends it. */
export const startTraining = (
  request: ToTraining,
  report: (event: WatchedEvent<FromTraining>) => void,
): (() => void) => startWatched<ToTraining, FromTraining>(entryUrl, request, report);
