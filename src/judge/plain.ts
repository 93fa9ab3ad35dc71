/** Data that can cross into the worker where the reader's code runs, and back. */
export type Plain = number | boolean | string | null | undefined | readonly Plain[] | PlainRecord;

/** Data by name, such as the options of a call: `{ gamma: 2 }`. */
export interface PlainRecord {
  readonly [name: string]: Plain;
}

/** The arguments of one call. */
export type Args = readonly Plain[];

/** What one call of the reader's function came to. */
export type Outcome = {
  /** What the code printed during the call, a text per line. */
  printed?: readonly string[];
} & (
  | { kind: 'value'; value: Plain; mutated: boolean }
  | { kind: 'other'; what: string }
  | { kind: 'threw'; message: string; line: number | null }
);

interface TensorLike {
  shape: number[];
  arraySync(): Plain;
}

const isTensor = (value: unknown): value is TensorLike =>
  typeof value === 'object' && value !== null && 'arraySync' in value && 'shape' in value;

const isPlain = (value: unknown): value is Plain =>
  value === null || value === undefined || ['number', 'boolean', 'string'].includes(typeof value);

/** What one answer may hold: more than any exercise asks for, and no more than can be compared and shown. */
const deepest = 64;
const most = 1_000_000;
const longestText = 10_000;

/**
 * Tidies what a reader's function returned: a tensor or typed array becomes nested arrays.
 * Throws `NotData`, naming the thing, when it holds no data: a function or a promise for instance, or far too much.
 */
export const toPlain = (value: unknown): Plain => tidied(value, { left: most }, 0);

/** `room` is what the rest of the answer may hold. */
function tidied(value: unknown, room: { left: number }, depth: number): Plain {
  if (typeof value === 'string' && value.length > longestText)
    throw new NotData(`a text of ${inWords(value.length)} characters`);
  if (isPlain(value)) return value;
  if (depth > deepest) throw new NotData(`something that is nested more than ${deepest} deep`);
  const within = (member: unknown) => tidied(member, room, depth + 1);
  if (isTensor(value)) return within(value.arraySync());
  // A list with holes is filled with undefined: nothing compares equal to a hole by being passed over.
  if (isRow(value)) return Array.from({ length: taken(value.length, room) }, (_, i) => within(value[i]));
  if (hasMembers(value)) {
    const members = membersOf(value);
    taken(members.length, room);
    return Object.fromEntries(members.map(([name, member]) => [name, within(member)]));
  }
  throw new NotData(nameOf(value));
}

function taken(count: number, room: { left: number }): number {
  if (!(count <= room.left)) throw new NotData(`more than ${inWords(most)} values`);
  room.left -= count;
  return count;
}

const inWords = (count: number) => count.toLocaleString('en');

const isRow = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

/** Kept, since the prototype of objects stays open to a reader's code. */
const tagOf = Object.prototype.toString;

/** An object with members: written in braces or made by a class, but no Map, promise or other thing of the language. */
const hasMembers = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && tagOf.call(value) === '[object Object]';

/** What a class computes when it is read counts as a member: `get loss() { … }`. */
function membersOf(value: Record<string, unknown>): [string, unknown][] {
  const names = new Set(Object.keys(value));
  for (let at = prototypeOf(value); at && at !== Object.prototype; at = prototypeOf(at))
    for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(at)))
      if (get && name !== '__proto__') names.add(name);
  return [...names].map((name) => [name, value[name]]);
}

const prototypeOf = (value: object): object | null => Object.getPrototypeOf(value);

/** Says what was returned where data was expected. */
export class NotData extends TypeError {
  readonly #ours = true;

  /** Whether a thrown value is one, without a look at its prototype, which may be code of the reader's. */
  static is(thrown: unknown): thrown is NotData {
    return typeof thrown === 'object' && thrown !== null && #ours in thrown && thrown.#ours;
  }
}

function nameOf(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  if (value instanceof Promise) return 'a promise';
  if (typeof value === 'bigint') return 'a bigint';
  return 'an object';
}

/** `Array.isArray` for lists that may not be changed. */
export const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);

export const isRecord = (value: Plain): value is PlainRecord =>
  typeof value === 'object' && value !== null && !isList(value);

/** The kind of a plain value in a reader's words: `a number`, `a list of 3`, `nothing`. */
export function kindOf(value: Plain): string {
  if (value === undefined) return 'nothing (undefined)';
  if (value === null) return 'null';
  if (isList(value)) return `a list of ${value.length}`;
  if (isRecord(value)) return `an object with ${Object.keys(value).join(', ') || 'nothing in it'}`;
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}
