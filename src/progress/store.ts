import { moveFromFirst } from './firstVersion.ts';
import type { Kind, Kinds } from './kinds.ts';
import { type Kept, mergedRecord, nameOf, partsOf, type Records } from './records.ts';
import {
  asideOn,
  forgetAsideOn,
  isRecordKey,
  type Keeping,
  namesOn,
  readOn,
  type Shelf,
  writeOn,
} from './shelf.ts';

/** Reads and keeps progress. A browser that keeps nothing costs the keeping, never the page. */
export interface Store {
  read<K extends Kind>(kind: K, id: string): Kinds[K] | null;
  /** Changes one record. `change` gets what is kept now, by whichever tab; with `null` it forgets the record. */
  update<K extends Kind>(kind: K, id: string, change: (value: Kinds[K] | null) => Kinds[K] | null): Keeping;
  /** Everything that can be read. */
  records(): Records;
  /** Puts records as they are, `null` for those to be forgotten, as importing and undoing do. */
  put(records: ReadonlyMap<string, Kept | null>): Keeping;
  /** Texts that were laid aside since nobody could read them. */
  aside(): ReadonlyMap<string, string>;
  forgetAside(): void;
  /** How many records a newer version of the book wrote; they are left as they are. */
  newer(): number;
  /** Calls the listener after each change in this page or another tab; returns what ends that. */
  onChange(listener: () => void): () => void;
}

/**
 * A store with one key for each record: tabs that change different records cannot lose each other's.
 * @param shelf may throw, as `localStorage` does where it is forbidden.
 */
export function storeOn(shelf: () => Shelf, now: () => number = Date.now): Store {
  /** What could not be kept lives on here; `null` stands for a record to be forgotten. */
  const unkept = new Map<string, Kept | null>();
  const listeners = new Set<() => void>();
  let moved = false;

  function onShelf(name: string): Kept | null {
    const reading = unlessForbidden(() => readOn(shelf(), name), null);
    return reading?.state === 'kept' ? reading.kept : null;
  }

  function look(name: string): Kept | null {
    if (!moved) {
      moved = true;
      unlessForbidden(() => moveFromFirst(shelf(), write), undefined);
    }
    return unkept.get(name) ?? (unkept.has(name) ? null : onShelf(name));
  }

  function write(name: string, kept: Kept | null): Keeping {
    const keeping = writeOn(shelf, name, kept);
    if (keeping === 'kept') unkept.delete(name);
    else unkept.set(name, kept);
    return keeping;
  }

  /** Tries again what could not be kept before; another tab may have written the same record since. */
  function retry(): void {
    for (const [name, kept] of [...unkept]) {
      const there = onShelf(name);
      write(name, kept && there ? mergedRecord(name, there, kept) : kept);
    }
  }

  function put(records: ReadonlyMap<string, Kept | null>): Keeping {
    const keepings = [...records].map(([name, kept]) => write(name, kept));
    if (keepings.every((keeping) => keeping === 'kept')) retry();
    for (const listener of listeners) listener();
    return keepings.find((keeping) => keeping !== 'kept') ?? 'kept';
  }

  function names(): string[] {
    look(nameOf('place', 'last'));
    return [...new Set([...unlessForbidden(() => namesOn(shelf()), []), ...unkept.keys()])];
  }

  return {
    read: <K extends Kind>(kind: K, id: string) => (look(nameOf(kind, id)) as Kept<K> | null)?.value ?? null,
    update<K extends Kind>(kind: K, id: string, change: (value: Kinds[K] | null) => Kinds[K] | null) {
      const name = nameOf(kind, id);
      if (!partsOf(name)) throw new Error(`progress: expected an id such as huber-by-hand, got ${id}`);
      const value = change((look(name) as Kept<K> | null)?.value ?? null);
      return put(new Map([[name, value && { at: now(), value }]]));
    },
    records: () =>
      new Map(
        names().flatMap((name): [string, Kept][] => {
          const kept = look(name);
          return kept ? [[name, kept]] : [];
        }),
      ),
    put,
    aside: () => unlessForbidden(() => asideOn(shelf()), new Map()),
    forgetAside() {
      unlessForbidden(() => forgetAsideOn(shelf()), undefined);
      for (const listener of listeners) listener();
    },
    newer: () =>
      unlessForbidden(
        () => namesOn(shelf()).filter((name) => readOn(shelf(), name)?.state === 'newer').length,
        0,
      ),
    onChange(listener) {
      const heard = ({ key }: StorageEvent) => {
        if (key === null || isRecordKey(key)) listener();
      };
      // A page that the browser had put aside whole has heard nothing meanwhile.
      const back = ({ persisted }: PageTransitionEvent) => {
        if (persisted) listener();
      };
      listeners.add(listener);
      globalThis.addEventListener?.('storage', heard);
      globalThis.addEventListener?.('pageshow', back);
      return () => {
        listeners.delete(listener);
        globalThis.removeEventListener?.('storage', heard);
        globalThis.removeEventListener?.('pageshow', back);
      };
    },
  };
}

function unlessForbidden<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/** This browser's store; read afresh at each call, since other tabs write to it as well. */
export const store: Store = storeOn(() => localStorage);
