import { contentHash } from './contentHash.ts';
import { type Kept, type Reading, readText, textOf } from './records.ts';

const prefix = 'lossbook/';
const asidePrefix = 'lossbook-aside/';

/** The part of `localStorage` that progress needs; any of it may throw. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * What became of a change: kept; or it lives on in this page only, because there is no room, because the browser
 * forbids it, or because a newer version of the book wrote the record.
 */
export type Keeping = 'kept' | 'full' | 'forbidden' | 'newer';

/** Whether a key of the browser's storage holds a record. */
export const isRecordKey = (key: string): boolean => key.startsWith(prefix);

/** The names of all records, read or not. */
export const namesOn = (shelf: Shelf): string[] => textsUnder(prefix, shelf).map(([name]) => name);

/** Reads one record; `null` when there is none. What is damaged is laid aside, so that nothing writes over it. */
export function readOn(shelf: Shelf, name: string): Reading | null {
  const text = shelf.getItem(prefix + name);
  if (text === null) return null;
  const reading = readText(name, text);
  if (reading.state === 'damaged') layAside(shelf, prefix + name, name);
  return reading;
}

/** Writes one record, or forgets it; never over one that a newer version wrote. */
export function writeOn(shelf: () => Shelf, name: string, kept: Kept | null): Keeping {
  try {
    if (readOn(shelf(), name)?.state === 'newer') return 'newer';
    if (kept) shelf().setItem(prefix + name, textOf(kept));
    else shelf().removeItem(prefix + name);
    return 'kept';
  } catch (error) {
    return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'forbidden';
  }
}

/** Moves the text under a key to where it is in nobody's way. */
export function layAside(shelf: Shelf, key: string, name: string): void {
  const text = shelf.getItem(key) ?? '';
  shelf.setItem(`${asidePrefix}${name}~${contentHash(text)}`, text);
  shelf.removeItem(key);
}

/** The texts that were laid aside. */
export const asideOn = (shelf: Shelf): Map<string, string> => new Map(textsUnder(asidePrefix, shelf));

export function forgetAsideOn(shelf: Shelf): void {
  for (const [name] of textsUnder(asidePrefix, shelf)) shelf.removeItem(asidePrefix + name);
}

/** All keys, taken down before anything changes their order. */
export const keysOn = (shelf: Shelf): string[] =>
  Array.from({ length: shelf.length }, (_, i) => shelf.key(i) ?? '');

function textsUnder(start: string, shelf: Shelf): [string, string][] {
  return keysOn(shelf)
    .filter((key) => key.startsWith(start))
    .map((key) => [key.slice(start.length), shelf.getItem(key) ?? '']);
}
