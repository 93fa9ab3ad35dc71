/* What a run needs of the page and a first view does not: how outputs and inputs are made, and what starts the kernel. */

import { checkedWorker } from '../../notebook/checkedWorker.ts';
import { startGuardedWorker } from '../../notebook/guardedWorker.ts';
import { cellNamed, type FromKernel, readFromKernel, type ToKernel } from '../../notebook/protocol.ts';
import { Session, type SessionOptions } from '../../notebook/session.ts';

export { controlElement, optionElements } from '../../notebook/output/controlElement.ts';
export { errorHtml, shownHtml } from '../../notebook/output/shownHtml.ts';
export { sanitise } from './cellSanitise.ts';

/**
 * What runs a page's cells; `leftOut` hears, by cell, why something that came from the kernel is no message of one.
 * Each misfit counts as one small message, however large it was: it goes no further, but a flood of them ends the worker.
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
