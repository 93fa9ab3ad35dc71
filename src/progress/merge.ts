import { type Kept, mergedRecord, partsOf, type Records } from './records.ts';

/** What would come of reading a file, before anything is written. */
export interface Merge {
  /** The records to be written. */
  put: ReadonlyMap<string, Kept>;
  added: readonly string[];
  changed: readonly string[];
  /** What is here as in the file, or newer here. */
  unchanged: number;
}

/** Merges a file's records into those here: what is missing is added, of two the newer stays, and passed stays passed. */
export function mergeOf(mine: Records, theirs: Records): Merge {
  const put = new Map<string, Kept>();
  const added: string[] = [];
  const changed: string[] = [];
  for (const [name, kept] of theirs) {
    const here = mine.get(name);
    const merged = here ? mergedRecord(name, here, kept) : kept;
    if (here && JSON.stringify(merged.value) === JSON.stringify(here.value)) continue;
    put.set(name, merged);
    (here ? changed : added).push(name);
  }
  return { put, added, changed, unchanged: theirs.size - put.size };
}

/** How many records of each kind there are among these names. */
export const countsByKind = (names: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) {
    const kind = partsOf(name)?.kind ?? name;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
};

/** What must be put to bring back the records of these names as they are now. */
export const undoOf = (names: Iterable<string>, records: Records): Map<string, Kept | null> =>
  new Map([...names].map((name) => [name, records.get(name) ?? null]));
