/* What a run needs of the page and a first view does not: how outputs and inputs are made, and what starts the kernel. */

import { checkedWorker } from '../../notebook/checkedWorker.ts';
import { type GuardedWorker, startGuardedWorker } from '../../notebook/guardedWorker.ts';
import kernelUrl from '../../notebook/pageKernel.ts?worker&url';
import { cellNamed, type FromKernel, readFromKernel, type ToKernel } from '../../notebook/protocol.ts';
import { Session, type SessionOptions } from '../../notebook/session.ts';

export { controlElement, optionElements } from '../../notebook/output/controlElement.ts';
export { errorHtml, shownHtml } from '../../notebook/output/shownHtml.ts';
export { sanitise } from './CellSanitise.ts';

/** What runs a page's cells; `leftOut` hears, by cell, why something that came from the kernel is no message of one. */
export const openSession = (
  options: Omit<SessionOptions, 'start'>,
  leftOut: (cell: string, why: string) => void,
): Session => new Session({ start: () => startKernel(leftOut), ...options });

const startKernel = (leftOut: (cell: string, why: string) => void): GuardedWorker<ToKernel, FromKernel> =>
  checkedWorker<ToKernel, FromKernel>(startGuardedWorker(kernelUrl), readFromKernel, (why, message) =>
    leftOut(cellNamed(message), why),
  );
