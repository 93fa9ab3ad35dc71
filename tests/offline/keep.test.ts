import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { addressIn, type BookFiles, bookAddresses, keyOf } from '../../src/offline/bookFiles.ts';
import { dropOlder, keepFiles, keepResponse, keptAddresses } from '../../src/offline/keep.ts';

const host = 'https://example.org';
const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');

const bookOf = (texts: Record<string, string>, onRequest: Record<string, number> = {}): BookFiles => ({
  base: '/lossbook/',
  hashes: Object.fromEntries(Object.entries(texts).map(([address, text]) => [address, hashOf(text)])),
  bytes: 0,
  onRequest,
});

/** A cache as a browser has it, by the address of a request. */
function memoryCache() {
  const kept = new Map<string, Response>();
  const url = (key: RequestInfo | URL) => new URL(key instanceof Request ? key.url : key, host).href;
  const cache = {
    match: async (key: RequestInfo | URL) => kept.get(url(key))?.clone(),
    put: async (key: RequestInfo | URL, response: Response) => {
      kept.set(url(key), response);
    },
    keys: async () => [...kept.keys()].map((key) => new Request(key)),
    delete: async (key: RequestInfo | URL) => kept.delete(url(key)),
  };
  return { kept, cache };
}

/** A host with these files, which checks a hash as a browser does. */
function host404(files: Record<string, string>) {
  const asked: string[] = [];
  const fetch = async (address: RequestInfo | URL, init: RequestInit = {}) => {
    const path = String(address).replace('/lossbook/', '');
    asked.push(path);
    const text = files[path];
    if (text === undefined) return new Response('', { status: 404 });
    if (init.integrity !== `sha256-${hashOf(text)}`) throw new TypeError('integrity');
    return new Response(text);
  };
  return { asked, fetch };
}

const files = { '': 'home', 'lessons/huber/': 'huber', '_astro/a.js': 'a', '404.html': 'not here' };

test('an address is found with and without its slash, its index.html, its query; nothing else is of the book', () => {
  const book = bookOf(files);
  const at = (path: string) => addressIn(book, new URL(path, host), host);
  expect(at('/lossbook/')).toBe('');
  expect(at('/lossbook/index.html?x=1#y')).toBe('');
  expect(at('/lossbook/lessons/huber')).toBe('lessons/huber/');
  expect(at('/lossbook/lessons/huber/index.html')).toBe('lessons/huber/');
  expect(at('/lossbook/constructor')).toBeNull();
  expect(at('/other/')).toBeNull();
  expect(addressIn(book, new URL('https://evil.invalid/lossbook/'), host)).toBeNull();
});

test('all files are fetched once, checked, and told; what is kept is not fetched again', async () => {
  const { cache } = memoryCache();
  const { asked, fetch } = host404(files);
  const told: number[] = [];
  const book = bookOf(files);
  await keepFiles(book, bookAddresses(book), { cache, fetch }, (kept) => told.push(kept));
  expect(asked.sort()).toEqual(Object.keys(files).sort());
  expect(told).toEqual([1, 2, 3, 4]);
  expect(await keptAddresses(book, { cache })).toEqual(Object.keys(files));
  await keepFiles(book, bookAddresses(book), { cache, fetch });
  expect(asked.length).toBe(4);
});

test('a file of another version is refused, and what came before it stays for the next try', async () => {
  const { cache } = memoryCache();
  const book = bookOf(files);
  const changed = host404({ ...files, 'lessons/huber/': 'a later text' });
  await expect(keepFiles(book, bookAddresses(book), { cache, fetch: changed.fetch })).rejects.toThrow(
    'integrity',
  );
  const { asked, fetch } = host404(files);
  await keepFiles(book, bookAddresses(book), { cache, fetch });
  expect(asked).toContain('lessons/huber/');
  expect(asked.length).toBeLessThan(4);
});

test('a missing file ends the keeping and says which', async () => {
  const { cache } = memoryCache();
  const { fetch } = host404({});
  await expect(keepFiles(bookOf(files), ['_astro/a.js'], { cache, fetch })).rejects.toThrow(
    '_astro/a.js answered 404',
  );
});

test('a new version fetches only what changed; the one before stays for open tabs, older ones go', async () => {
  const { kept, cache } = memoryCache();
  const versions = ['one', 'two', 'three'].map((text) => bookOf({ ...files, '_astro/a.js': text }));
  let before: ReadonlySet<string> = new Set();
  const fetched: number[] = [];
  for (const [i, book] of versions.entries()) {
    const { asked, fetch } = host404({ ...files, '_astro/a.js': ['one', 'two', 'three'][i] ?? '' });
    await keepFiles(book, bookAddresses(book), { cache, fetch });
    fetched.push(asked.length);
    before = await dropOlder(book, before, { cache });
  }
  expect(fetched).toEqual([4, 1, 1]);
  const scripts = [...kept.keys()].filter((key) => key.includes('a.js'));
  expect(scripts).toEqual(versions.slice(1).map((book) => new URL(keyOf(book, '_astro/a.js'), host).href));
});

test('a visited page is kept if it is of this version, and not otherwise', async () => {
  const { cache } = memoryCache();
  const book = bookOf(files);
  await keepResponse(book, '', new Response('home'), { cache });
  await keepResponse(book, '_astro/a.js', new Response('a later text'), { cache });
  expect(await keptAddresses(book, { cache })).toEqual(['']);
});

test('large data are of the book, but kept only on request', async () => {
  const book = bookOf({ ...files, 'data/cifar10-train.bin': 'pictures' }, { 'data/cifar10-train.bin': 8 });
  expect(bookAddresses(book)).not.toContain('data/cifar10-train.bin');
  expect(addressIn(book, new URL('/lossbook/data/cifar10-train.bin', host), host)).toBe(
    'data/cifar10-train.bin',
  );
});
