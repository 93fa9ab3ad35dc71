import { startGuardedWorker } from '../notebook/guardedWorker.ts';
import type {
  FromGenerative,
  GenerativeReports,
  GenerativeRequest,
  ToGenerative,
} from '../training/worker/generativeProtocol.ts';
import entryUrl from '../training/worker/generativeWorker.ts?worker&url';

/** A training in a worker of its own that goes no further than it is asked to. */
export interface GenerativeTraining {
  /** One report of each run, or null at the end; rejects when the worker breaks. One at a time. */
  next(): Promise<GenerativeReports | null>;
  /** Ends the worker; a report that is on its way becomes null. */
  end(): void;
}

/** Starts a training; `tell` hears which backend was found. */
export function startGenerative(
  request: GenerativeRequest,
  tell: (computedBy: string) => void,
): GenerativeTraining {
  const worker = startGuardedWorker<ToGenerative, FromGenerative>(entryUrl);
  let asked: PromiseWithResolvers<GenerativeReports | null> | null = null;
  let failure: Error | null = null;
  const fail = (reason: string) => {
    failure = new Error(reason);
    asked?.reject(failure);
  };
  worker.onMessage((message) => {
    if (message.type === 'started') tell(message.computedBy);
    else if (message.type === 'reports') asked?.resolve(message.reports);
    else if (message.type === 'finished') asked?.resolve(null);
    else fail(message.message);
  });
  worker.onFailure(fail);
  worker.send({ type: 'start', request });
  return {
    next: () => {
      if (failure) return Promise.reject(failure);
      asked = Promise.withResolvers();
      worker.send({ type: 'next' });
      return asked.promise;
    },
    end: () => {
      worker.end();
      asked?.resolve(null);
    },
  };
}
