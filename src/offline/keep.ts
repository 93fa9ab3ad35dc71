import { type BookFiles, keyOf } from './bookFiles.ts';

/** The parts of the browser's cache and network that keeping the book needs. */
export interface Home {
  cache: Pick<Cache, 'match' | 'put' | 'keys' | 'delete'>;
  fetch: typeof fetch;
}

/** So many files at a time, that the page which the reader looks at goes first. */
const atOnce = 4;

/**
 * Fetches files that are not kept yet. Each is checked against its hash, so that two versions are never mixed; the first
 * that fails ends it, and what came before stays for the next time.
 * @param told hears after each file how many are kept.
 */
export async function keepFiles(
  book: BookFiles,
  addresses: readonly string[],
  { cache, fetch }: Home,
  told: (kept: number) => void = () => {},
): Promise<void> {
  const waiting = [...addresses];
  let kept = 0;
  const work = async () => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const key = keyOf(book, address);
      if (!(await cache.match(key))) await cache.put(key, await fetched(book, address, fetch));
      told(++kept);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function fetched(book: BookFiles, address: string, fetch: Home['fetch']): Promise<Response> {
  const response = await fetch(book.base + address, {
    integrity: `sha256-${book.hashes[address]}`,
    // Files whose name holds a hash never change; any other may be an old one in the browser's own cache.
    cache: address.startsWith('_astro/') ? 'default' : 'no-cache',
    priority: 'low',
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  // A page that a host redirected to may not answer a navigation later: only its text is kept.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

/** Keeps a response that was fetched for a page, if it is the file of this version. */
export async function keepResponse(
  book: BookFiles,
  address: string,
  response: Response,
  { cache }: Pick<Home, 'cache'>,
): Promise<void> {
  const body = await response.clone().arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  if (btoa(String.fromCharCode(...hash)) === book.hashes[address])
    await cache.put(keyOf(book, address), response);
}

/** The addresses of this version that are kept. */
export async function keptAddresses(book: BookFiles, { cache }: Pick<Home, 'cache'>): Promise<string[]> {
  const keys = new Set((await cache.keys()).map(({ url }) => pathAndQuery(url)));
  return Object.keys(book.hashes).filter((address) => keys.has(keyOf(book, address)));
}

/** Forgets what neither this version nor the one before it has; an open tab may still need the one before. */
export async function dropOlder(
  book: BookFiles,
  before: ReadonlySet<string>,
  { cache }: Pick<Home, 'cache'>,
): Promise<Set<string>> {
  const mine = new Set(Object.keys(book.hashes).map((address) => keyOf(book, address)));
  for (const request of await cache.keys()) {
    const key = pathAndQuery(request.url);
    if (key.includes('?sha256=') && !mine.has(key) && !before.has(key)) await cache.delete(request);
  }
  return mine;
}

function pathAndQuery(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}
