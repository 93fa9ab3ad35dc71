import { contentHash } from './contentHash.ts';
import { type Reading, readText } from './records.ts';

const prefix = 'lossbook/';
const asidePrefix = 'lossbook-aside/';

/** The part of `localStorage` that progress needs; any of it may throw. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * What became of a change: kept; or it lives on in this page only, because there is no room, because the browser
 * forbids it, because the text is too long, or because a newer version of the book wrote the record.
 */
export type Keeping = 'kept' | 'full' | 'forbidden' | 'tooLong' | 'newer';

/** Whether a key of the browser's storage holds a record. */
export const isRecordKey = (key: string): boolean => key.startsWith(prefix);

/** Whether the first version of the book kept something under a key. */
export const isOfFirst = (key: string): boolean => key === 'lossbook' || key.startsWith('lossbook:cell:');

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

/** The text of one record as it stands, or `null`. */
export const textOn = (shelf: Shelf, name: string): string | null => shelf.getItem(prefix + name);

/** Writes the text of one record; never over one that a newer version wrote. */
export function writeOn(shelf: () => Shelf, name: string, text: string): Keeping {
  try {
    if (readOn(shelf(), name)?.state === 'newer') return 'newer';
    shelf().setItem(prefix + name, text);
    return 'kept';
  } catch (error) {
    return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'forbidden';
  }
}

/** Sets the texts of records back to what they were, `null` for none. What is new goes first, so that there is room. */
export function restoreOn(shelf: Shelf, texts: ReadonlyMap<string, string | null>): void {
  for (const [name, text] of texts) if (text === null) shelf.removeItem(prefix + name);
  for (const [name, text] of texts)
    if (text !== null && textOn(shelf, name) !== text) shelf.setItem(prefix + name, text);
}

/** Moves the text under a key to a backup key. */
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

/** A snapshot of all keys, since writing may reorder them. */
export const keysOn = (shelf: Shelf): string[] =>
  Array.from({ length: shelf.length }, (_, i) => shelf.key(i) ?? '');

function textsUnder(start: string, shelf: Shelf): [string, string][] {
  return keysOn(shelf)
    .filter((key) => key.startsWith(start))
    .map((key) => [key.slice(start.length), shelf.getItem(key) ?? '']);
}
