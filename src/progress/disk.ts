import { type Durable, indexedDurable } from './durable.ts';
import { askToPersist } from './persist.ts';
import { newerText, reconciled } from './reconcile.ts';
import { partsOf } from './records.ts';

/** The durable store (IndexedDB) and its reconciliation with the first. Loaded after a page's first view. */
export interface Disk {
  durable: Durable;
  reconciled: typeof reconciled;
  newerText: typeof newerText;
  /** Hears what has come to the disk. */
  onKept?: (names: readonly string[]) => void;
}

/** A durable place with what settles it. */
export const diskWith = (durable: Durable): Disk => ({ durable, reconciled, newerText });

/** This browser's. */
export const disk: Disk = {
  ...diskWith(indexedDurable(() => indexedDB)),
  onKept: (names) => {
    if (names.some((name) => partsOf(name)?.kind !== 'place')) void askToPersist().catch(() => undefined);
  },
};
