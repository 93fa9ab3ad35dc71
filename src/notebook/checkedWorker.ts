import type { GuardedWorker } from './guardedWorker.ts';
import type { Parser } from './parsers.ts';

/**
 * A worker whose messages are checked in the page: `leftOut` is told of any that does not fit the protocol, and it goes
 * no further.
 */
export function checkedWorker<ToWorker, FromWorker>(
  worker: GuardedWorker<ToWorker, unknown>,
  read: Parser<FromWorker>,
  leftOut: (why: string, message: unknown) => void,
): GuardedWorker<ToWorker, FromWorker> {
  return {
    ...worker,
    onMessage: (listener) =>
      worker.onMessage((message) => {
        let known: FromWorker;
        try {
          known = read(message, 'message');
        } catch (misfit) {
          return leftOut((misfit as Error).message, message);
        }
        listener(known);
      }),
  };
}
