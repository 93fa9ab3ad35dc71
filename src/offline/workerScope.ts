/*
 * Types for the parts of a service worker's scope that we use; the book is checked against the DOM's types, which lack
 * them.
 */

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface AskedEvent extends LastingEvent {
  request: Request;
  respondWith(response: Promise<Response>): void;
}

interface ToldEvent extends LastingEvent {
  data: unknown;
  ports: readonly MessagePort[];
}

/** What `self` is in a service worker. */
export interface WorkerScope {
  location: Location;
  registration: { active: unknown };
  clients: {
    claim(): Promise<void>;
    matchAll(which: {
      type: 'window';
      includeUncontrolled: true;
    }): Promise<{ postMessage(data: unknown): void }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void;
  addEventListener(type: 'message', listener: (event: ToldEvent) => void): void;
}
