import { isKind, isObject, type Kind, type Kinds, rulesOf } from './kinds.ts';

/** The version of the schema that this code writes. */
export const version = 2;

/** One thing that is kept, and when it was changed last, in milliseconds since 1970. */
export interface Kept<K extends Kind = Kind> {
  at: number;
  value: Kinds[K];
}

/** Everything that is kept, by name: `exercise/huber-by-hand`, `cell/huber#venus`. */
export type Records = ReadonlyMap<string, Kept>;

/** What a record's text turned out to be. */
export type Reading = { state: 'kept'; kept: Kept } | { state: 'newer' } | { state: 'damaged' };

export const nameOf = (kind: Kind, id: string): string => `${kind}/${id}`;

/** The kind and the id in a record's name; `null` for a name that is none of ours. */
export function partsOf(name: string): { kind: Kind; id: string } | null {
  const [, kind = '', id = ''] = /^([a-z]+)\/([\w-]{1,100}(?:[#/][\w-]{1,100}){0,3})$/.exec(name) ?? [];
  return id !== '' && isKind(kind) ? { kind, id } : null;
}

/** A value as a record of this name, if it is one. */
export function asKept(name: string, value: unknown): Kept | null {
  const kind = partsOf(name)?.kind;
  if (!kind || !isObject(value) || !Number.isFinite(value.at)) return null;
  return rulesOf(kind).is(value.value) ? { at: Number(value.at), value: value.value } : null;
}

/** A record as the text that is kept. */
export const textOf = ({ at, value }: Kept): string => JSON.stringify({ version, at, value });

/** Reads the text of a record. A version that is newer than this code is known by its number only. */
export function readText(name: string, text: string): Reading {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value) && Number(value.version) > version) return { state: 'newer' };
    const kept = isObject(value) && value.version === version ? asKept(name, value) : null;
    return kept ? { state: 'kept', kept } : { state: 'damaged' };
  } catch {
    return { state: 'damaged' };
  }
}

/** What stays of two records with one name. */
export function mergedRecord(name: string, a: Kept, b: Kept): Kept {
  const kind = partsOf(name)?.kind;
  const [older, newer] = a.at <= b.at ? [a, b] : [b, a];
  return kind ? { at: newer.at, value: rulesOf(kind).merge(older.value, newer.value) } : newer;
}

/** The value of one record, or `null`. */
export function valueIn<K extends Kind>(records: Records, kind: K, id: string): Kinds[K] | null {
  return (records.get(nameOf(kind, id)) as Kept<K> | undefined)?.value ?? null;
}
