import { answerHeaders, hashedFolder } from './answerHeaders.ts';
import { type BookFiles, isFile, keyOf } from './bookFiles.ts';

/** The parts of the browser's cache, network and storage that keeping the book needs. */
export interface Home {
  cache: Pick<Cache, 'match' | 'put' | 'keys' | 'delete'>;
  fetch: typeof fetch;
  /** How many more bytes the book may take. */
  room(): Promise<number>;
}

/** Why a file is not kept: nothing came; the host said no; what came is not the file; this browser has no room for it. */
export type Why = 'unreachable' | 'refused' | 'altered' | 'noRoom';

/** What is not kept, by address; what was tried longest ago comes first. */
export type Misses = Readonly<Record<string, Why>>;

/** Files fetched at a time; few, so that the page being read comes first. */
const atOnce = 4;

/** Failed files after which the network counts as unreachable. */
const patience = 8;

/** What the host sends for an address, if it is the file of this version; otherwise why not. */
async function fetched(book: BookFiles, address: string, fetch: Home['fetch']): Promise<ArrayBuffer | Why> {
  const ask = async (cache: RequestCache) => {
    const response = await fetch(book.base + address, { cache, priority: 'low' });
    if (!response.ok) return response.status >= 500 ? 'unreachable' : 'refused';
    const body = await response.arrayBuffer();
    return (await isFile(book, address, body)) ? body : 'altered';
  };
  try {
    if (!address.startsWith(hashedFolder)) return await ask('no-cache');
    // A name with a hash never changes, so the browser's own copy will do, unless it came damaged.
    const quick = await ask('default');
    return quick === 'altered' ? await ask('reload') : quick;
  } catch {
    return 'unreachable';
  }
}

/** Keeps a file's bytes with headers of our own: a host's may forbid it (`Vary: *`), and nobody has checked them. */
async function put(book: BookFiles, address: string, body: ArrayBuffer, home: Home): Promise<boolean> {
  if (body.byteLength > (await home.room())) return false;
  const response = new Response(body, { headers: answerHeaders(address) });
  return home.cache.put(keyOf(book, address), response).then(
    () => true,
    () => false,
  );
}

/**
 * Fetches files that are not kept yet, in order, and comes back with those that still are not.
 *
 * A file that fails costs itself only. It ends early when there is no room, or no network; what was not tried by then
 * is in no list and comes first the next time.
 * @param told hears after each file how many are kept.
 * @param most so many files may fail before it ends.
 */
export async function keepFiles(
  book: BookFiles,
  addresses: readonly string[],
  home: Home,
  told: (kept: number) => void = () => {},
  most = Number.POSITIVE_INFINITY,
): Promise<Misses> {
  const present = await keptKeys(home);
  const waiting = addresses.filter((address) => !present.has(keyOf(book, address)));
  let kept = addresses.length - waiting.length;
  const misses: Record<string, Why> = {};
  // One after another: several at once would each be told of the same room, and overfill it.
  let storing = Promise.resolve(true);
  const store = (address: string, body: ArrayBuffer) => {
    storing = storing.then(() => put(book, address, body, home));
    return storing;
  };
  const over = () => {
    const reasons = Object.values(misses);
    const gone = reasons.filter((why) => why === 'unreachable').length;
    return reasons.includes('noRoom') || gone >= patience || reasons.length >= most;
  };
  const work = async () => {
    while (!over()) {
      const address = waiting.shift();
      if (address === undefined) return;
      const body = await fetched(book, address, home.fetch);
      if (typeof body === 'string') misses[address] = body;
      else if (await store(address, body)) told(++kept);
      else misses[address] = 'noRoom';
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return misses;
}

/** Keeps a response that was fetched for a page, if it is the file of this version. */
export async function keepResponse(
  book: BookFiles,
  address: string,
  response: Response,
  home: Home,
): Promise<void> {
  const body = await response.arrayBuffer();
  if (await isFile(book, address, body)) await put(book, address, body, home);
}

/**
 * The file at an address as it is kept, or `null`. A page's script, or a bad disk, may have changed what is in the cache:
 * what is not the file is never answered with, and is dropped, so that the network can mend it.
 */
export async function keptFile(
  book: BookFiles,
  address: string,
  { cache }: Pick<Home, 'cache'>,
): Promise<Response | null> {
  const found = await cache.match(keyOf(book, address)).catch(() => null);
  if (!found) return null;
  const body = await found.arrayBuffer().catch(() => null);
  if (body && (await isFile(book, address, body)))
    return new Response(body, { headers: answerHeaders(address) });
  await cache.delete(keyOf(book, address)).catch(() => false);
  return null;
}

/** The addresses of this version that are kept whole; each is read and checked. */
export async function keptAddresses(book: BookFiles, home: Pick<Home, 'cache'>): Promise<string[]> {
  const kept: string[] = [];
  for (const address of Object.keys(book.hashes)) if (await keptFile(book, address, home)) kept.push(address);
  return kept;
}

/** The keys of the cache; what stands under one is not looked at. */
export async function keptKeys({ cache }: Pick<Home, 'cache'>): Promise<Set<string>> {
  return new Set((await cache.keys()).map(({ url }) => pathAndQuery(url)));
}

/**
 * Forgets every file that this version does not have. A tab of the version before may miss one, and says that a newer
 * version is out; keeping them would mean answering with files that nothing can be checked against.
 */
export async function dropOthers(book: BookFiles, { cache }: Pick<Home, 'cache'>): Promise<void> {
  const mine = new Set(Object.keys(book.hashes).map((address) => keyOf(book, address)));
  for (const request of await cache.keys()) {
    const key = pathAndQuery(request.url);
    if (key.includes('?sha256=') && !mine.has(key)) await cache.delete(request);
  }
}

function pathAndQuery(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
