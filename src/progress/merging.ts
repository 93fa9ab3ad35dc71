import { type Beside, withBeside } from './beside.ts';
import { contentHash } from './contentHash.ts';
import type { Kind, Kinds } from './kinds.ts';
import { type Kept, partsOf } from './records.ts';
import { joined, order } from './seen.ts';

type Merge<T> = (older: T, newer: T) => T;

const latest = <T>(_: T, newer: T): T => newer;

/** What stands beside two texts that were written apart: what stood beside either, and the older one, unless it is only ours. */
const besideBoth = (
  older: readonly Beside[] = [],
  newer: readonly Beside[] = [],
  text: string,
  isOurs: boolean,
) => [...newer, ...older, ...(isOurs ? [] : [{ text, from: 'elsewhere' } as const])];

/** Of two values, neither of which knew the other, what stays: nothing passed or written is lost. */
const merges: { [K in Kind]: Merge<Kinds[K]> } = {
  exercise(older, newer) {
    const isOurs = contentHash(older.code) === older.base;
    const beside = besideBoth(older.beside, newer.beside, older.code, isOurs);
    const { text, ...merged } = withBeside({ ...newer, text: newer.code }, beside);
    return { ...merged, code: text, passedCode: newer.passedCode ?? older.passedCode };
  },
  answer: (older, newer) => ({ ...newer, passed: older.passed || newer.passed }),
  cell: (older, newer) =>
    withBeside(newer, besideBoth(older.beside, newer.beside, older.text, older.text === older.ours)),
  run: latest,
  slip: latest,
  place: latest,
};

/**
 * What stays of two records with one name, of which neither had seen the other. The newer by its time is shown; a time
 * that has not come yet tells nothing, so it counts as the oldest.
 */
export function mergedApart(name: string, a: Kept, b: Kept, now = Date.now()): Kept {
  const kind = partsOf(name)?.kind;
  const time = ({ at }: Kept) => (at > now ? -1 : at);
  const [older, newer] = time(a) <= time(b) ? [a, b] : [b, a];
  const merge = kind && (merges[kind] as Merge<Kinds[Kind]>);
  const value = merge ? merge(older.value, newer.value) : newer.value;
  return { at: newer.at, seen: joined(a.seen, b.seen), value };
}

/** What stays of a record here and one from a file: the newer where one has seen the other, else what both have. */
export function mergedRecord(name: string, here: Kept, there: Kept, now = Date.now()): Kept {
  const how = here.seen && there.seen ? order(here.seen, there.seen) : 'apart';
  if (how === 'same' || JSON.stringify(here.value) === JSON.stringify(there.value)) return here;
  if (how === 'apart') return mergedApart(name, here, there, now);
  const [older, newer] = how === 'older' ? [here, there] : [there, here];
  return { ...newer, value: stillPassed(older.value, newer.value) };
}

/** The newer value; what was passed before stays passed. */
function stillPassed(older: Kinds[Kind], newer: Kinds[Kind]): Kinds[Kind] {
  if ('passedCode' in older && 'passedCode' in newer)
    return { ...newer, passedCode: newer.passedCode ?? older.passedCode };
  if ('passed' in older && 'passed' in newer) return { ...newer, passed: older.passed || newer.passed };
  return newer;
}
