import { isKind, isObject, type Kind, type Kinds, known, rulesOf } from './kinds.ts';
import { isSeen, type Seen } from './seen.ts';

/** The version of the schema that this code writes. It reads the second too, which had no version vectors. */
export const version = 3;
const readable: readonly unknown[] = [2, version];

/** One thing that is kept. */
export interface Kept<K extends Kind = Kind> {
  /** When it was changed last, in milliseconds since 1970, by whatever clock the reader's machine has. */
  at: number;
  /** Which changes it has seen; the second version of the schema kept none. */
  seen?: Seen | undefined;
  value: Kinds[K];
}

/** The mark of a record that the reader took back; without it, an older copy elsewhere would bring the record back. */
export interface Forgotten {
  at: number;
  seen?: Seen | undefined;
  value: null;
}

export type Entry<K extends Kind = Kind> = Kept<K> | Forgotten;

/** Everything that is kept, by name: `exercise/huber-by-hand`, `cell/huber#venus`. */
export type Records = ReadonlyMap<string, Kept>;

/** What a record's text turned out to be. */
export type Reading = { state: 'kept'; entry: Entry } | { state: 'newer' } | { state: 'damaged' };

export const nameOf = (kind: Kind, id: string): string => `${kind}/${id}`;

/** The kind and the id in a record's name; `null` for a name that is none of ours. */
export function partsOf(name: string): { kind: Kind; id: string } | null {
  const [, kind = '', id = ''] = /^([a-z]+)\/([\w-]{1,100}(?:[#/][\w-]{1,100}){0,3})$/.exec(name) ?? [];
  return id !== '' && isKind(kind) ? { kind, id } : null;
}

/** A value from outside as a record of this name, if it is one and nothing else is in it. */
export function asKept(name: string, value: unknown): Kept | null {
  const entry = asEntry(name, value);
  return entry?.value && sameFields(entry, value) && sameFields(entry.value, value.value) ? entry : null;
}

const sameFields = (taken: object, given: unknown): given is Record<string, unknown> =>
  isObject(given) && Object.keys(given).every((field) => Object.hasOwn(taken, field));

/** What is known of a record that an earlier version of the book wrote. */
export function knownAs(name: string, value: unknown): Kept | null {
  const entry = asEntry(name, value);
  return entry?.value ? entry : null;
}

/** What is known of a record; fields that nobody knows are left out. */
function asEntry(name: string, entry: unknown): Entry | null {
  const kind = partsOf(name)?.kind;
  if (!kind || !isObject(entry) || !Number.isFinite(entry.at)) return null;
  const { at, seen } = entry;
  const value = known(kind, entry.value);
  if (!(seen === undefined || isSeen(seen))) return null;
  return value === null || rulesOf(kind).is(value) ? { at: Number(at), ...(seen && { seen }), value } : null;
}

/** Whether a record can be read back once it is written: its texts have a limit. */
export const isReadable = (name: string, { value }: Kept): boolean => {
  const kind = partsOf(name)?.kind;
  return kind !== undefined && rulesOf(kind).is(value);
};

/** A record as the text that is kept. */
export const textOf = ({ at, seen, value }: Entry): string => JSON.stringify({ version, at, seen, value });

/** Reads the text of a record. A version that is newer than this code is known by its number only. */
export function readText(name: string, text: string): Reading {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value)) return { state: 'damaged' };
    if (Number(value.version) > version) return { state: 'newer' };
    const entry = readable.includes(value.version) ? asEntry(name, value) : null;
    return entry ? { state: 'kept', entry } : { state: 'damaged' };
  } catch {
    return { state: 'damaged' };
  }
}

/** The value of one record, or `null`. */
export function valueIn<K extends Kind>(records: Records, kind: K, id: string): Kinds[K] | null {
  return (records.get(nameOf(kind, id)) as Kept<K> | undefined)?.value ?? null;
}
