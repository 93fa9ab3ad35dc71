/* What a run needs of the page and a first view does not: how outputs and inputs are made, and what starts the kernel. */

import { checkedWorker } from '../../notebook/checkedWorker.ts';
import { startGuardedWorker } from '../../notebook/guardedWorker.ts';
import { cellNamed, type FromKernel, readFromKernel, type ToKernel } from '../../notebook/protocol.ts';
import { Session, type SessionOptions } from '../../notebook/session.ts';

export { controlElement } from '../../notebook/output/controlElement.ts';
export { errorHtml, shownHtml } from '../../notebook/output/shownHtml.ts';
export { sanitise } from './cellSanitise.ts';
export { renew } from './renewControl.ts';

/**
 * The session that runs a page's cells; `leftOut` is told, by cell, why a message was rejected.
 *
 * Each rejected message counts as one small one, however large it was: it is dropped, but a flood of them ends the
 * worker.
 */
export function openSession(
  kernelUrl: string,
  options: Omit<SessionOptions, 'start'>,
  leftOut: (cell: string, why: string) => void,
): Session {
  const session: Session = new Session({
    start: () =>
      checkedWorker<ToKernel, FromKernel>(startGuardedWorker(kernelUrl), readFromKernel, (why, message) => {
        const cell = cellNamed(message);
        if (session.bears({ cell })) leftOut(cell, why);
      }),
    ...options,
  });
  return session;
}
