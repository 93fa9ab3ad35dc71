import { browserId } from './browserId.ts';
import type { Disk } from './disk.ts';
import type { Kind, Kinds } from './kinds.ts';
import { type Entry, isReadable, type Kept, nameOf, partsOf, type Records, textOf } from './records.ts';
import { counted, joined, order, type Seen } from './seen.ts';
import {
  asideOn,
  forgetAsideOn,
  isOfFirst,
  isRecordKey,
  type Keeping,
  keysOn,
  namesOn,
  readOn,
  restoreOn,
  type Shelf,
  textOn,
  writeOn,
} from './shelf.ts';

/** Reads and keeps progress. A browser that keeps nothing costs the keeping, never the page. */
export interface Store {
  read<K extends Kind>(kind: K, id: string): Kinds[K] | null;
  /**
   * Changes one record. `change` gets what is kept now, by whichever tab; with `null` it forgets the record. What comes
   * back is what is known at once: `keeping` knows later whether the disk took it.
   */
  update<K extends Kind>(kind: K, id: string, change: (value: Kinds[K] | null) => Kinds[K] | null): Keeping;
  /** How the last change of a record stands. */
  keeping(kind: Kind, id: string): Keeping;
  /** Everything that can be read. */
  records(): Records;
  /** How many records live in this page only, for want of room or permission. */
  unkept(): number;
  /** Puts records as they are, `null` for those to be forgotten. */
  put(records: ReadonlyMap<string, Kept | null>): Keeping;
  /** Puts all of these records, or none where one of them cannot be kept. */
  putAll(records: ReadonlyMap<string, Kept | null>): Promise<Keeping>;
  /** Resolves once everything so far is on disk, or cannot be. */
  settled(): Promise<void>;
  /** Texts that were laid aside since nobody could read them. */
  aside(): ReadonlyMap<string, string>;
  forgetAside(): void;
  /** How many records a newer version of the book wrote; they are left as they are. */
  newer(): number;
  /** Calls the listener after each change in this page or another tab; returns what ends that. */
  onChange(listener: () => void): () => void;
}

interface Options {
  now?: () => number;
  /** Loads where records are kept besides, safe from a killed browser; none where there is no such place. */
  disk?: (() => Promise<Disk>) | null;
  /** The name of this browser. */
  browser?: () => string;
  /** Hears whether anything waits to be written to disk. */
  onWriting?: (writing: boolean) => void;
}

/** Why a record is not on the shelf, and what stood there when it was to be written. */
interface Loose {
  why: Keeping;
  base: string | null;
}

/**
 * A store with one key for each record: tabs that change different records cannot lose each other's. The shelf answers
 * at once and other tabs hear of it; the durable place holds the same, and what one of them lost comes back from the other.
 * @param shelf may throw, as `localStorage` does where it is forbidden.
 */
export function storeOn(
  shelf: () => Shelf,
  { now = Date.now, disk = null, browser = () => 'here', onWriting }: Options = {},
): Store {
  /** The newest that this page knows of each record, also of those that no place has kept. */
  const held = new Map<string, Entry>();
  const loose = new Map<string, Loose>();
  /** What was read last, so that a text is parsed once: every change of one record asks for all. */
  const lastRead = new Map<string, { text: string; entry: Entry }>();
  /** What was seen of the records that were changed before the durable copies could be read. */
  const early = new Map<string, Seen>();
  const queue = new Set<string>();
  const failed = new Set<string>();
  const listeners = new Set<() => void>();
  let moved = false;
  let read = disk === null;
  let usable = disk !== null;
  let working: Promise<void> | null = null;

  function onShelf(name: string): Entry | null {
    const text = textAt(name);
    const last = lastRead.get(name);
    if (last && last.text === text) return last.entry;
    const reading = unlessForbidden(() => readOn(shelf(), name), null);
    const entry = reading?.state === 'kept' ? reading.entry : null;
    if (text !== null && entry) lastRead.set(name, { text, entry });
    return entry;
  }

  const textAt = (name: string): string | null => unlessForbidden(() => textOn(shelf(), name), null);

  function look(name: string): Entry | null {
    const mine = beforeShelf(name);
    if (mine) return mine;
    const here = onShelf(name);
    if (here) held.set(name, here);
    return here;
  }

  /** What this page knows of a record, where that is newer than what the shelf has, or the shelf has lost it. */
  function beforeShelf(name: string): Entry | null {
    const mine = held.get(name);
    if (!mine) return null;
    const here = onShelf(name);
    return !here || loose.has(name) || order(mine.seen, here.seen) === 'newer' ? mine : null;
  }

  function write(name: string, entry: Entry): Keeping {
    const why = onto(name, entry);
    if (why !== 'newer' && disk) {
      queue.add(name);
      void work();
    }
    return keepingOf(name);
  }

  /** Turns what the first version of the book kept into records; few readers have any. */
  async function moveFirst(): Promise<void> {
    if (!unlessForbidden(() => keysOn(shelf()).some(isOfFirst), false)) return;
    const { moveFromFirst } = await import('./firstVersion.ts');
    unlessForbidden(() => moveFromFirst(shelf(), moveIn), undefined);
    tell();
  }

  /** A record of the first version counts as kept only once the shelf has it: then its old key may go. */
  function moveIn(name: string, entry: Entry): Keeping {
    queue.add(name);
    return onto(name, entry);
  }

  /** Writes to the shelf only. */
  function onto(name: string, entry: Entry): Keeping {
    const base = loose.get(name)?.base ?? textAt(name);
    held.set(name, entry);
    const why = writeOn(shelf, name, textOf(entry));
    if (why === 'kept') loose.delete(name);
    else loose.set(name, { why, base });
    return why;
  }

  function keepingOf(name: string): Keeping {
    const why = loose.get(name)?.why ?? 'kept';
    const safe = why !== 'newer' && usable && !failed.has(name);
    return safe ? 'kept' : why;
  }

  /** One more change of a record, that has seen whatever this page has. */
  function changed(name: string, kept: Kept | null): Entry {
    const last = look(name)?.seen;
    if (!read && !early.has(name)) early.set(name, last ?? {});
    return {
      at: kept?.at ?? now(),
      seen: counted(joined(kept?.seen, last), browser()),
      value: kept?.value ?? null,
    };
  }

  /** Tries again what the shelf could not keep before; another tab may have written the same record since. */
  function retry(): void {
    for (const [name, { base }] of [...loose]) {
      const mine = held.get(name);
      const there = onShelf(name);
      if (!mine) continue;
      if (!there?.value || !mine.value || textAt(name) === base) onto(name, mine);
      else void mergeApart(name, mine, there);
    }
  }

  async function mergeApart(name: string, mine: Kept, there: Kept): Promise<void> {
    const loaded = await import('./merging.ts').catch(() => null);
    if (!loaded) return; // it is tried again with the next change
    onto(name, loaded.mergedApart(name, there, mine, now()));
    tell();
  }

  function put(records: ReadonlyMap<string, Kept | null>): Keeping {
    const keepings = [...records].map(([name, kept]) =>
      kept && !isReadable(name, kept) ? 'tooLong' : write(name, changed(name, kept)),
    );
    if (keepings.every((keeping) => keeping === 'kept')) retry();
    // Whoever hears of a change may answer with one: what changed nothing is not told.
    if (keepings.some((keeping) => keeping !== 'tooLong')) tell();
    return keepings.find((keeping) => keeping !== 'kept') ?? 'kept';
  }

  async function putAll(records: ReadonlyMap<string, Kept | null>): Promise<Keeping> {
    const before = new Map([...records.keys()].map((name) => [name, look(name)]));
    const texts = new Map([...records.keys()].map((name) => [name, textAt(name)]));
    put(records);
    const written = new Map([...records.keys()].map((name) => [name, textAt(name)]));
    await settled();
    const trouble = [...records.keys()].map(keepingOf).find((keeping) => keeping !== 'kept');
    if (!trouble) return 'kept';
    for (const [name, text] of written) if (textAt(name) !== text) texts.delete(name); // another tab has written since
    unlessForbidden(() => restoreOn(shelf(), texts), undefined);
    for (const [name, entry] of before) {
      for (const place of [loose, queue, failed]) place.delete(name);
      if (entry) held.set(name, entry);
      else held.delete(name);
    }
    tell();
    return trouble;
  }

  /** Brings both places to the same, once at the beginning and again when another page has emptied the shelf. */
  async function reconcile(): Promise<void> {
    if (!disk) return;
    try {
      const { durable, reconciled } = await disk();
      const kept = await durable.all();
      for (const name of new Set([...kept.keys(), ...unlessForbidden(() => namesOn(shelf()), [])])) {
        if (!partsOf(name)) continue;
        const here = textAt(name);
        const mine = beforeShelf(name);
        const settled = reconciled(name, mine ? textOf(mine) : here, kept.get(name) ?? null, early.get(name));
        if (settled?.onShelf || mine) onto(name, settled?.entry ?? (mine as Entry));
        if (settled?.onDurable) queue.add(name);
      }
      usable = true;
    } catch {
      usable = false;
    }
    early.clear();
    read = true;
    tell();
  }

  /** Writes what waits, one batch after another. */
  function work(): Promise<void> {
    working ??= (async () => {
      onWriting?.(true);
      try {
        if (!moved) await moveFirst().catch(() => undefined);
        moved = true;
        if (!read) await reconcile();
        while (disk && queue.size > 0) await writeBatch(disk);
      } finally {
        working = null;
        onWriting?.(false);
      }
    })();
    return working;
  }

  async function writeBatch(disk: () => Promise<Disk>): Promise<void> {
    const names = [...queue, ...failed];
    queue.clear();
    try {
      const { durable, newerText, onKept } = await disk();
      const entries = names.map((name) => [name, held.get(name) ?? onShelf(name)] as const);
      await durable.write(
        new Map(entries.flatMap(([name, entry]) => (entry ? [[name, textOf(entry)]] : []))),
        newerText,
      );
      usable = true;
      failed.clear();
      onKept?.(names);
    } catch {
      for (const name of names) failed.add(name);
      if (names.some((name) => loose.has(name))) tell();
    }
  }

  async function settled(): Promise<void> {
    await work();
  }

  function tell(): void {
    for (const listener of [...listeners]) listener();
  }

  function heard({ key }: StorageEvent): void {
    if (key === null) void reconcile().then(work);
    if (key === null || isRecordKey(key)) tell();
  }

  /** A page that the browser had put aside whole has heard nothing meanwhile. */
  function cameBack({ persisted }: PageTransitionEvent): void {
    if (persisted) tell();
  }

  function names(): string[] {
    return [...new Set([...unlessForbidden(() => namesOn(shelf()), []), ...held.keys()])];
  }

  return {
    read: <K extends Kind>(kind: K, id: string) => (look(nameOf(kind, id)) as Entry<K> | null)?.value ?? null,
    update<K extends Kind>(kind: K, id: string, change: (value: Kinds[K] | null) => Kinds[K] | null) {
      const name = nameOf(kind, id);
      if (!partsOf(name)) throw new Error(`progress: expected an id such as huber-by-hand, got ${id}`);
      const value = change((look(name) as Entry<K> | null)?.value ?? null);
      return put(new Map([[name, value && { at: now(), value }]]));
    },
    keeping: (kind, id) => keepingOf(nameOf(kind, id)),
    records: () =>
      new Map(
        names().flatMap((name): [string, Kept][] => {
          const entry = look(name);
          return entry?.value ? [[name, entry]] : [];
        }),
      ),
    unkept: () =>
      [...loose.keys()].filter((name) => held.get(name)?.value && keepingOf(name) !== 'kept').length,
    put,
    putAll,
    settled,
    aside: () => unlessForbidden(() => asideOn(shelf()), new Map()),
    forgetAside() {
      unlessForbidden(() => forgetAsideOn(shelf()), undefined);
      tell();
    },
    newer: () =>
      unlessForbidden(
        () => namesOn(shelf()).filter((name) => readOn(shelf(), name)?.state === 'newer').length,
        0,
      ),
    onChange(listener) {
      if (listeners.size === 0) {
        globalThis.addEventListener?.('storage', heard);
        globalThis.addEventListener?.('pageshow', cameBack);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        globalThis.removeEventListener?.('storage', heard);
        globalThis.removeEventListener?.('pageshow', cameBack);
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

/** Marks the page while something waits for the disk, for whoever must know that all is kept. */
function markWriting(writing: boolean): void {
  if (typeof document === 'undefined') return;
  document.documentElement.dataset.keeping = writing ? 'writing' : 'settled';
}

/** This browser's store; read afresh at each call, since other tabs write to it as well. */
export const store: Store = storeOn(() => localStorage, {
  disk: typeof document === 'undefined' ? null : async () => (await import('./disk.ts')).disk,
  browser: browserId,
  onWriting: markWriting,
});
if (typeof document !== 'undefined') void store.settled();
