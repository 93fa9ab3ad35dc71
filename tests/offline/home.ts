import { createHash } from 'node:crypto';
import type { BookFiles } from '../../src/offline/bookFiles.ts';
import type { Home } from '../../src/offline/keep.ts';

export const origin = 'https://example.org';

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');

/** A book of some files by address. */
export const bookOf = (texts: Record<string, string>, onRequest: Record<string, number> = {}): BookFiles => ({
  base: '/lossbook/',
  hashes: Object.fromEntries(Object.entries(texts).map(([address, text]) => [address, hashOf(text)])),
  bytes: 0,
  onRequest,
});

/** What a host does with a request: it answers with a text, refuses with a status, or does not answer at all. */
export type Sent = string | number | 'silence';

/**
 * A browser's cache and a host with these files, which may change at any time.
 * @param size so many bytes fit into the cache.
 */
export function homeWith(files: Record<string, Sent>, size = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, Response>();
  const asked: string[] = [];
  let taken = 0;
  const url = (key: RequestInfo | URL) => new URL(key instanceof Request ? key.url : key, origin).href;
  const cache: Home['cache'] = {
    match: async (key) => kept.get(url(key))?.clone(),
    put: async (key, response) => {
      taken += (await response.clone().arrayBuffer()).byteLength;
      if (taken > size) throw new DOMException('no room', 'QuotaExceededError');
      kept.set(url(key), response);
    },
    keys: async () => [...kept.keys()].map((key) => new Request(key)),
    delete: async (key) => kept.delete(url(key)),
  };
  const fetch: Home['fetch'] = async (key) => {
    const address = new URL(url(key)).pathname.replace('/lossbook/', '');
    asked.push(address);
    const sent = files[address] ?? 404;
    if (sent === 'silence') throw new TypeError('Failed to fetch');
    return typeof sent === 'number' ? new Response('', { status: sent }) : new Response(sent);
  };
  return { cache, fetch, room: async () => size - taken, kept, asked, files };
}

/** Puts a text where a file of the book is kept, as a script of a page could. */
export const poison = (home: Pick<Home, 'cache'>, key: string, text: string): Promise<void> =>
  home.cache.put(
    key,
    new Response(text, { headers: { 'Content-Type': 'text/html', Refresh: '0;url=//evil.invalid' } }),
  );
