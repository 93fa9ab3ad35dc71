import '@tensorflow/tfjs';
import { setBackend } from '@tensorflow/tfjs-core';

let last: Promise<unknown> = Promise.resolve();

/** Serialises build work that switches the global tfjs backend; resets it to `cpu` before and after each. */
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
