import { type BookFiles, keyOf } from './bookFiles.ts';
import { type Home, keepFiles, keptKeys, type Misses, type Why } from './keep.ts';

const reasons: ReadonlySet<unknown> = new Set<Why>(['unreachable', 'refused', 'altered', 'noRoom']);

const noteKey = ({ base }: BookFiles): string => `${base}?misses`;

/**
 * What could not be kept so far, the longest ago first; whatever else the note says counts for nothing.
 *
 * The note stands in the cache, since a browser ends an idle worker and all that it remembers.
 */
export async function readMisses(book: BookFiles, { cache }: Pick<Home, 'cache'>): Promise<Misses> {
  const note = await cache.match(noteKey(book));
  const found: unknown = await note?.json().catch(() => null);
  const entries = Object.entries(found ?? {}).filter(
    ([address, why]) => Object.hasOwn(book.hashes, address) && reasons.has(why),
  );
  return Object.fromEntries(entries) as Misses;
}

/** Files in the order of the next round: those never tried first, then those that failed longest ago. */
export const inOrder = (addresses: readonly string[], misses: Misses): string[] => [
  ...addresses.filter((address) => !Object.hasOwn(misses, address)),
  ...Object.keys(misses).filter((address) => addresses.includes(address)),
];

/**
 * Keeps what is missing of some files, as far as it goes, and notes what failed and why.
 * @param most so many files may fail before the round ends; the next one begins with others.
 */
export async function keepRound(
  book: BookFiles,
  addresses: readonly string[],
  home: Home,
  told?: (kept: number) => void,
  most?: number,
): Promise<Misses> {
  const before = await readMisses(book, home);
  const failed = await keepFiles(book, inOrder(addresses, before), home, told, most);
  const kept = await keptKeys(home);
  const left = Object.entries(before).filter(
    ([address]) => !Object.hasOwn(failed, address) && !kept.has(keyOf(book, address)),
  );
  const now: Misses = { ...Object.fromEntries(left), ...failed };
  // Without room for the note the next round only begins elsewhere.
  await home.cache.put(noteKey(book), Response.json(now)).catch(() => {});
  return failed;
}
