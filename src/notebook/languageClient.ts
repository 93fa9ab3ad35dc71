import { startGuardedWorker } from './guardedWorker.ts';
import type { Answers, FromLanguage, Question, ToLanguage } from './languageProtocol.ts';
import workerUrl from './languageWorker.ts?worker&url';

/** Asks the TypeScript language service, which stands in a worker of its own; one for all editors of a page. */
export type Ask = <Q extends Question>(question: Q) => Promise<Answers[Q['ask']]>;

let started: Ask | null = null;

/** Starts the worker when first called. `declarations` is the address of the bundled declaration files. */
export function askLanguage(declarations: string): Ask {
  started ??= start(new URL(declarations, document.baseURI).href);
  return started;
}

function start(declarations: string): Ask {
  const worker = startGuardedWorker<ToLanguage, FromLanguage>(workerUrl);
  const waiting = new Map<number, (answer: never) => void>();
  let last = 0;
  worker.onMessage(({ id, answer }) => {
    waiting.get(id)?.(answer as never);
    waiting.delete(id);
  });
  worker.send({ declarations });
  return (question) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      worker.send({ id: last, question });
    });
}
