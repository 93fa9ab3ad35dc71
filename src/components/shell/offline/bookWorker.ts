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

/** Registers the service worker; `null` where there can be none, as in some private windows. */
export async function registerWorker(base: string, how: Choice): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator)) return null;
  try {
    return await navigator.serviceWorker.register(
      ownWorker(`${base}service-worker.js${how === 'visited' ? '?visited' : ''}`),
      { scope: base, updateViaCache: 'none' },
    );
  } catch {
    return null;
  }
}

/** Tells the service worker something. */
export function tell(worker: ServiceWorker | null, message: ToWorker, ports: MessagePort[] = []): void {
  worker?.postMessage(message, ports);
}
