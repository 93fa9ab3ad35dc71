import type { ToWorker } from '../../../offline/messages.ts';
import { ownWorker } from '../../../page/workers.ts';
import { isSparing } from '../sparingLine.ts';

const choiceKey = 'lossbook:offline';

/** How much of the book this browser keeps: all of it, or, where the reader saves data or the line is slow, the pages visited. */
export type Choice = 'whole' | 'visited';

/** What the reader chose, or else what the browser asks for. */
export function choice(): Choice {
  try {
    if (localStorage.getItem(choiceKey) === 'whole') return 'whole';
  } catch {
    // Storage is blocked: what the browser asks for stands.
  }
  return isSparing() ? 'visited' : 'whole';
}

/** Remembers that the reader wants the whole book in spite of what the browser asks for. */
export function chooseWhole(): void {
  try {
    localStorage.setItem(choiceKey, 'whole');
  } catch {
    // Storage is blocked: the choice lasts until the page is left.
  }
}

/** Reasons for having no service worker; a failure carries the browser's own message. */
export type WhyNone = 'plainHttp' | 'noWorkers' | { didNotStart: string };

/** Registers the service worker, or returns the reason why there is none. */
export async function registerWorker(
  base: string,
  how: Choice,
): Promise<{ registration: ServiceWorkerRegistration } | { why: WhyNone }> {
  if (!isSecureContext) return { why: 'plainHttp' };
  if (!('serviceWorker' in navigator)) return { why: 'noWorkers' };
  try {
    const registration: ServiceWorkerRegistration | undefined = await navigator.serviceWorker.register(
      ownWorker(`${base}service-worker.js${how === 'visited' ? '?visited' : ''}`),
      { scope: base, updateViaCache: 'none' },
    );
    // A browser that blocks workers may resolve with nothing instead of rejecting.
    return registration ? { registration } : { why: 'noWorkers' };
  } catch (error) {
    return { why: { didNotStart: error instanceof Error ? error.message : String(error) } };
  }
}

/**
 * The worker of a registration once it is in use. `navigator.serviceWorker.ready` may give that of another edition, which
 * lies above this one on the same host.
 */
export function activeWorker({
  active,
  waiting,
  installing,
}: ServiceWorkerRegistration): Promise<ServiceWorker> {
  if (active) return Promise.resolve(active);
  const coming = installing ?? waiting;
  return new Promise((resolve) => {
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'activating' || coming.state === 'activated') resolve(coming);
    });
  });
}

/** Tells the service worker something. */
export function tell(worker: ServiceWorker | null, message: ToWorker, ports: MessagePort[] = []): void {
  worker?.postMessage(message, ports);
}
