import { mergedRecord } from './merging.ts';
import { type Kept, partsOf, type Records } from './records.ts';

/** What would come of reading a file, before anything is written. */
export interface Merge {
  /** The records to be written. */
  put: ReadonlyMap<string, Kept>;
  added: readonly string[];
  changed: readonly string[];
  /** What is here as in the file, or newer here. */
  unchanged: number;
}

/**
 * Merges a file's records into those here: what is missing is added; of two the one stays that has seen the other; where
 * neither has, both texts are kept. Passed stays passed.
 */
export function mergeOf(mine: Records, theirs: Records, now = Date.now()): Merge {
  const put = new Map<string, Kept>();
  const added: string[] = [];
  const changed: string[] = [];
  for (const [name, kept] of theirs) {
    const here = mine.get(name);
    const merged = here ? mergedRecord(name, here, kept, now) : kept;
    if (here && isSame(merged, here)) continue;
    put.set(name, merged);
    (here ? changed : added).push(name);
  }
  return { put, added, changed, unchanged: theirs.size - put.size };
}

const isSame = (a: Kept | null, b: Kept | null): boolean =>
  JSON.stringify(a?.value) === JSON.stringify(b?.value);

/** The names of what would come out otherwise by another plan, since something changed meanwhile. */
export const differing = (before: Merge, after: Merge): string[] =>
  [...new Set([...before.put.keys(), ...after.put.keys()])].filter(
    (name) => !isSame(before.put.get(name) ?? null, after.put.get(name) ?? null),
  );

/** How many records of each kind there are among these names. */
export const countsByKind = (names: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) {
    const kind = partsOf(name)?.kind ?? name;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
};

/** What a change of many records can be taken back with: each as it was, and as the change has left it. */
export type Undo = ReadonlyMap<string, { before: Kept | null; after: Kept | null }>;

export const undoOf = (put: ReadonlyMap<string, Kept | null>, records: Records): Undo =>
  new Map([...put].map(([name, after]) => [name, { before: records.get(name) ?? null, after }]));

/** What taking a change back would write now, and which records it leaves alone, since they have changed again. */
export function undoing(undo: Undo, records: Records): { put: Map<string, Kept | null>; left: string[] } {
  const left = [...undo].flatMap(([name, { after }]) =>
    isSame(records.get(name) ?? null, after) ? [] : [name],
  );
  const put = new Map([...undo].map(([name, { before }]) => [name, before]));
  for (const name of left) put.delete(name);
  return { put, left };
}
