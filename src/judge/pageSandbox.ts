import { notLoaded, startGuardedWorker } from '../notebook/guardedWorker.ts';
import { newerEdition } from '../offline/newerEdition.ts';
import entryUrl from './pageSandboxEntry.ts?worker&url';
import { type FromSandbox, type Sandbox, sandboxOver, type ToSandbox } from './sandbox.ts';

/** A sandbox in a guarded worker of the page. */
export const pageSandbox = (): Sandbox =>
  sandboxOver((received, gone) => {
    const worker = startGuardedWorker<ToSandbox, FromSandbox>(entryUrl);
    worker.onMessage(received);
    worker.onFailure((reason) =>
      gone(reason === notLoaded || reason === newerEdition ? 'unloaded' : 'ended'),
    );
    return { post: (message) => worker.send(message), end: () => worker.end() };
  });
