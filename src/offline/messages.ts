import type { Why } from './keep.ts';

/** What a page tells the service worker. */
export type ToWorker =
  /** Take over from the version before. */
  | { type: 'take' }
  /** Keep these addresses: what the page loaded before the worker was there. */
  | { type: 'visited'; urls: readonly string[] }
  /** Try again to keep what is missing of the whole book. */
  | { type: 'goOn' }
  /** Keep a file that is kept on request only, or drop it; answer by the port with a `State`. */
  | { type: 'keep' | 'drop'; address: string }
  /** Answer by the port with a `State`. */
  | { type: 'state' };

/** What is kept of the book. */
export interface State {
  kept: number;
  of: number;
  bytes: number;
  /** How many files could not be kept, by reason; what was not tried yet is in none. */
  missed: Readonly<Partial<Record<Why, number>>>;
  /** The files that are kept on request only. */
  onRequest: readonly { address: string; bytes: number; kept: boolean }[];
  /** Why what was asked for could not be done; `null` when it was. */
  trouble: Why | null;
}

/** What the service worker tells every page while it fetches the book. */
export interface Progress {
  type: 'keeping';
  /** Whose book: another edition on the same host tells its own. */
  base: string;
  kept: number;
  of: number;
  /** Whether that was all for now. */
  ended: boolean;
}
