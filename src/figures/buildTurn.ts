import '@tensorflow/tfjs';
import { setBackend } from '@tensorflow/tfjs-core';

let last: Promise<unknown> = Promise.resolve();

/**
 * Does work at build that may change the backend, which all figures share: one after the other, each from the plain CPU,
 * and back to it at the end.
 */
export function buildTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(async () => {
    await setBackend('cpu');
    try {
      return await work();
    } finally {
      await setBackend('cpu');
    }
  });
  last = turn.catch(() => undefined);
  return turn;
}
