import { expect, test } from 'vitest';
import { addressIn, bookAddresses, cacheName, keyOf } from '../../src/offline/bookFiles.ts';
import { dropOthers, keepFiles, keepResponse, keptAddresses, keptFile } from '../../src/offline/keep.ts';
import { bookOf, homeWith, origin, poison, type Sent } from './home.ts';

const files = { '': 'home', 'lessons/huber/': 'huber', '_astro/a.js': 'a', '404.html': 'not here' };
const book = bookOf(files);
const all = bookAddresses(book);

test('an address is found with and without its slash, its index.html, its query; nothing else is of the book', () => {
  const at = (path: string) => addressIn(book, new URL(path, origin), origin);
  expect(at('/lossbook/')).toBe('');
  expect(at('/lossbook/index.html?x=1#y')).toBe('');
  expect(at('/lossbook/lessons/huber')).toBe('lessons/huber/');
  expect(at('/lossbook/lessons/huber/index.html')).toBe('lessons/huber/');
  expect(at('/lossbook/constructor')).toBeNull();
  expect(at('/other/')).toBeNull();
  expect(addressIn(book, new URL('https://evil.invalid/lossbook/'), origin)).toBeNull();
});

test.each(['/lossbook/%', '/lossbook/lessons/%E0%A4%A', '/lossbook/%ff'])(
  '%s is no address, and no fault',
  (path) => {
    expect(addressIn(book, new URL(path, origin), origin)).toBeNull();
  },
);

test('editions on one host have caches of their own', () => {
  expect(cacheName({ ...book, base: '/' })).not.toBe(cacheName(book));
});

test('all files are fetched once, and told; what is kept is not fetched again', async () => {
  const home = homeWith(files);
  const told: number[] = [];
  expect(await keepFiles(book, all, home, (kept) => told.push(kept))).toEqual({});
  expect(home.asked.sort()).toEqual(Object.keys(files).sort());
  expect(told).toEqual([1, 2, 3, 4]);
  expect(await keptAddresses(book, home)).toEqual(Object.keys(files));
  await keepFiles(book, all, home);
  expect(home.asked.length).toBe(4);
});

const faults: readonly [string, Sent, string][] = [
  ['is missing', 404, 'refused'],
  ['is forbidden', 403, 'refused'],
  ['meets a host in trouble', 503, 'unreachable'],
  ['gets no answer', 'silence', 'unreachable'],
  ['is cut short', 'hub', 'altered'],
  ['has something put into it', 'huber<script src="//count.invalid"></script>', 'altered'],
  ['is answered with the first page, as single-page apps do', 'home', 'altered'],
];

test.each(faults)(
  'a file that %s costs itself only, is never kept, and comes when it is healed',
  async (_, sent, why) => {
    const home = homeWith({ ...files, 'lessons/huber/': sent });
    expect(await keepFiles(book, all, home)).toEqual({ 'lessons/huber/': why });
    expect(await keptAddresses(book, home)).toEqual(['', '_astro/a.js', '404.html']);
    Object.assign(home.files, files);
    expect(await keepFiles(book, all, home)).toEqual({});
    expect(await keptAddresses(book, home)).toEqual(Object.keys(files));
  },
);

test('a chunk that the browser’s own cache holds damaged is asked for again past it', async () => {
  const home = homeWith(files);
  const modes: (RequestCache | undefined)[] = [];
  const fetch: typeof home.fetch = async (key, init) => {
    modes.push(init?.cache);
    return init?.cache === 'default' ? new Response('damaged') : home.fetch(key, init);
  };
  expect(await keepFiles(book, ['_astro/a.js'], { ...home, fetch })).toEqual({});
  expect(modes).toEqual(['default', 'reload']);
});

test('where there is no room for all, what comes first is kept, and no more is fetched', async () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`lessons/${i}/`, 'x'.repeat(10)]));
  const home = homeWith(many, 105);
  const large = bookOf(many);
  const misses = await keepFiles(large, bookAddresses(large), home);
  expect(new Set(Object.values(misses))).toEqual(new Set(['noRoom']));
  expect(await keptAddresses(large, home)).toEqual(Object.keys(many).slice(0, 10));
  expect(home.asked.length).toBeLessThan(15);
});

test('files that come at the same time do not take the same room twice', async () => {
  const many = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`lessons/${i}/`, 'x'.repeat(10)]));
  const home = homeWith(many, 25);
  const large = bookOf(many);
  const rooms: number[] = [];
  // A browser takes a moment to tell; by then another file may have come.
  const room = async () => {
    const told = await home.room();
    await new Promise((later) => setTimeout(later, 5));
    return told;
  };
  const put: typeof home.cache.put = async (key, response) => {
    rooms.push(await home.room());
    await home.cache.put(key, response);
  };
  await keepFiles(large, bookAddresses(large), { ...home, room, cache: { ...home.cache, put } });
  expect(rooms).toEqual([25, 15]);
});

test('a browser that says too late that it has no room is believed too', async () => {
  const home = homeWith(files, 5);
  const misses = await keepFiles(book, all, { ...home, room: async () => Number.POSITIVE_INFINITY });
  expect(Object.values(misses)).toContain('noRoom');
  expect(await keptAddresses(book, home)).toEqual(['']);
});

test('without a network a round ends soon', async () => {
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`lessons/${i}/`, 'silence']));
  const home = homeWith(many);
  const large = bookOf(many);
  const misses = await keepFiles(large, bookAddresses(large), home);
  expect(new Set(Object.values(misses))).toEqual(new Set(['unreachable']));
  expect(home.asked.length).toBeLessThan(15);
});

test('a new version fetches only what changed, and what it has not goes; another edition’s notes stay', async () => {
  const home = homeWith({});
  const fetched: number[] = [];
  for (const text of ['one', 'two']) {
    const version = bookOf({ ...files, '_astro/a.js': text });
    Object.assign(home.files, files, { '_astro/a.js': text });
    const before = home.asked.length;
    await keepFiles(version, all, home);
    fetched.push(home.asked.length - before);
    await dropOthers(version, home);
  }
  expect(fetched).toEqual([4, 1]);
  const second = bookOf({ ...files, '_astro/a.js': 'two' });
  expect([...home.kept.keys()].filter((key) => key.includes('a.js'))).toEqual([
    new URL(keyOf(second, '_astro/a.js'), origin).href,
  ]);
});

test('a visited page is kept if it is of this version, and not otherwise; a host’s headers are not kept', async () => {
  const home = homeWith({});
  await keepResponse(book, '', new Response('home', { headers: { Vary: '*', Refresh: '0;url=/x' } }), home);
  await keepResponse(book, '_astro/a.js', new Response('a later text'), home);
  expect(await keptAddresses(book, home)).toEqual(['']);
  const { headers } = (await keptFile(book, '', home)) as Response;
  expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  expect([headers.get('Vary'), headers.get('Refresh')]).toEqual([null, null]);
});

test('what a script put in a file’s place is not that file, and is dropped', async () => {
  const home = homeWith(files);
  await keepFiles(book, all, home);
  await poison(home, keyOf(book, 'lessons/huber/'), '<script src="//evil.invalid"></script>');
  expect(await keptFile(book, 'lessons/huber/', home)).toBeNull();
  expect(home.kept.has(new URL(keyOf(book, 'lessons/huber/'), origin).href)).toBe(false);
  await keepFiles(book, all, home);
  expect(await (await keptFile(book, 'lessons/huber/', home))?.text()).toBe('huber');
});

test('a file’s own bytes under headers of a stranger are answered under ours', async () => {
  const home = homeWith({});
  await poison(home, keyOf(book, '_astro/a.js'), 'a');
  const { headers } = (await keptFile(book, '_astro/a.js', home)) as Response;
  expect(headers.get('Refresh')).toBeNull();
  expect(headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
});

test('large data are of the book, but kept only on request', () => {
  const withData = bookOf(
    { ...files, 'data/cifar10-train.bin': 'pictures' },
    { 'data/cifar10-train.bin': 8 },
  );
  expect(bookAddresses(withData)).not.toContain('data/cifar10-train.bin');
  expect(addressIn(withData, new URL('/lossbook/data/cifar10-train.bin', origin), origin)).toBe(
    'data/cifar10-train.bin',
  );
});
