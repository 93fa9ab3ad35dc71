import { noProgress, type Progress, parseProgress } from './progress.ts';

const key = 'lossbook';
/** Where progress that cannot be read is laid aside, so that nothing is written over. */
const asideKey = 'lossbook-unread';

/** The part of `localStorage` that progress needs. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

/** Reads and keeps progress. A browser that keeps nothing costs the keeping, never the page. */
export interface Store {
  read(): Progress;
  /** Changes what is kept; `false` when it lives on in this page only. */
  update(change: (progress: Progress) => Progress): boolean;
}

/** A store on a shelf; `shelf` may throw, as `localStorage` does where it is forbidden. */
export function storeOn(shelf: () => Shelf): Store {
  let unkept: Progress | null = null;

  function read(): Progress {
    if (unkept) return unkept;
    try {
      const text = shelf().getItem(key);
      if (text === null) return noProgress;
      const progress = parseProgress(text);
      if (!progress) shelf().setItem(asideKey, text);
      return progress ?? noProgress;
    } catch {
      return noProgress;
    }
  }

  return {
    read,
    update(change) {
      const changed = change(read());
      try {
        shelf().setItem(key, JSON.stringify(changed));
        unkept = null;
        return true;
      } catch {
        unkept = changed;
        return false;
      }
    },
  };
}

/** This browser's store; read afresh at each call, since other tabs write to it as well. */
export const store: Store = storeOn(() => localStorage);
