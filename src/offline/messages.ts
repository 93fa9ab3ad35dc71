/** What a page tells the service worker. */
export type ToWorker =
  /** Take over from the version before. */
  | { type: 'take' }
  /** Keep these addresses: what the page loaded before the worker was there. */
  | { type: 'visited'; urls: readonly string[] }
  /** Keep a file that is kept on request only, or drop it; answer by the port with a `State`. */
  | { type: 'keep' | 'drop'; address: string }
  /** Answer by the port with a `State`. */
  | { type: 'state' };

/** What is kept of the book. */
export interface State {
  kept: number;
  of: number;
  bytes: number;
  /** The files that are kept on request only. */
  onRequest: readonly { address: string; bytes: number; kept: boolean }[];
  /** Why what was asked for could not be done; an empty text otherwise. */
  trouble: string;
}

/** What the service worker tells every page while it fetches the book. */
export interface Progress {
  type: 'keeping';
  kept: number;
  of: number;
}
