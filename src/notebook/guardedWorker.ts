import { newerEdition, newerIsOut } from '../offline/newerEdition.ts';
import { ownWorker } from '../page/workers.ts';

/** Why a worker that never came has failed; whatever else breaks one has a message of its own. */
export const notLoaded = 'its script did not load. Check the connection and try again';

/** A worker for the reader's code, as the page sees it. */
export interface GuardedWorker<ToWorker, FromWorker> {
  send(message: ToWorker, transfer?: Transferable[]): void;
  /** Called for every message, in order; the reader's code cannot send any. */
  onMessage(listener: (message: FromWorker) => void): void;
  /** Called when the worker cannot start or breaks outside any run. */
  onFailure(listener: (reason: string) => void): void;
  /** Ends it at once, in the middle of an endless loop if need be. */
  end(): void;
}

/**
 * Starts a module worker that is bound to the page's content-security policy and has no other access to the page.
 *
 * A worker started from its file has no policy on a plain host; one started from a `blob:` URL inherits the page's. The
 * entry must call `openChannel` from `guard.ts` first, at its top level and before any `await`.
 *
 * @param entryUrl a worker's bundle: `import entryUrl from './kernel.ts?worker&url'`.
 */
export function startGuardedWorker<ToWorker, FromWorker>(
  entryUrl: string,
): GuardedWorker<ToWorker, FromWorker> {
  const entry = new URL(entryUrl, document.baseURI).href;
  const url = URL.createObjectURL(new Blob([beginning(entry)], { type: 'text/javascript' }));
  const worker = new Worker(ownWorker(url), { type: 'module' });
  const { port1: port, port2: theirs } = new MessageChannel();
  worker.postMessage('open', [theirs]);
  return {
    send: (message, transfer = []) => port.postMessage(message, transfer),
    onMessage: (listener) => {
      port.onmessage = ({ data }: MessageEvent<FromWorker>) => listener(data);
    },
    onFailure: (listener) => {
      worker.onmessage = async () => listener((await newerIsOut()) ? newerEdition : notLoaded);
      worker.onerror = ({ message }) => listener(message || notLoaded);
    },
    end: () => {
      worker.terminate();
      port.close();
      URL.revokeObjectURL(url);
    },
  };
}

/**
 * Loads the entry and keeps the page's first message until it listens.
 *
 * It comes by `import()`: Firefox asks the service worker of a book that is kept offline for that, and not for what a
 * `blob:` worker names in an import declaration.
 */
const beginning = (entry: string): string => `
const opened = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
import(${JSON.stringify(entry)}).then(
  async () => dispatchEvent(new MessageEvent('message', { ports: (await opened).ports })),
  () => postMessage('not loaded'),
);`;
