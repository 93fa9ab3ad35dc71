import { notLoaded, startGuardedWorker } from '../notebook/guardedWorker.ts';
import { newerEdition } from '../offline/newerEdition.ts';
import { type FromLearner, type Learner, learnerOver, type ToLearner } from './learner.ts';
import entryUrl from './pageLearnerEntry.ts?worker&url';

/** A learner in a guarded worker of the page. */
export const pageLearner = (): Learner =>
  learnerOver((received, gone) => {
    const worker = startGuardedWorker<ToLearner, FromLearner>(entryUrl);
    worker.onMessage(received);
    worker.onFailure((reason) =>
      gone(reason === notLoaded || reason === newerEdition ? 'unloaded' : 'ended'),
    );
    return { post: (message) => worker.send(message), end: () => worker.end() };
  });
