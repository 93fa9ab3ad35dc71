import { startGuardedWorker } from '../../notebook/guardedWorker.ts';
import { Session, type SessionOptions } from '../../notebook/session.ts';

/** What runs a page's cells; it comes when a hand comes near one, so that no reader waits for it who runs none. */
export const openSession = (kernelUrl: string, options: Omit<SessionOptions, 'start'>): Session =>
  new Session({ start: () => startGuardedWorker(kernelUrl), ...options });
