import { expect, test } from 'vitest';
import { answer } from '../../src/offline/answer.ts';
import { bookAddresses, keyOf } from '../../src/offline/bookFiles.ts';
import { keepFiles, keptAddresses } from '../../src/offline/keep.ts';
import { bookOf, homeWith, origin, poison } from './home.ts';

const files = { '': 'home', 'lessons/huber/': 'huber', '_astro/a.js': 'a', '404.html': 'not here' };
const book = bookOf(files);

/** A request that moves the page, which a script cannot make. */
const navigation = (path: string) =>
  Object.defineProperty(new Request(new URL(path, origin)), 'mode', { value: 'navigate' });
const chunk = (path: string) => new Request(new URL(path, origin));

type Home = ReturnType<typeof homeWith>;

/** The answer to a request, once all that it set going has ended. */
async function answered(home: Home, request: Request) {
  const works: Promise<void>[] = [];
  const response = await answer(book, request, origin, home, (work) => works.push(work));
  await Promise.all(works);
  return { status: response.status, text: await response.text(), headers: response.headers };
}

async function keptHome(): Promise<Home> {
  const home = homeWith({ ...files });
  await keepFiles(book, bookAddresses(book), home);
  return home;
}

/** The host is out of reach from now on. */
function cut(home: Home): Home {
  for (const address of Object.keys(home.files)) home.files[address] = 'silence';
  return home;
}

test('what is kept answers without the network', async () => {
  const home = cut(await keptHome());
  expect(await answered(home, navigation('/lossbook/lessons/huber/?a=1'))).toMatchObject({
    status: 200,
    text: 'huber',
  });
  expect(await answered(home, chunk('/lossbook/_astro/a.js'))).toMatchObject({ status: 200, text: 'a' });
});

test.each(['lessons/huber/', '_astro/a.js', '404.html'])(
  'a forged %s is never answered with, and the network heals it',
  async (address) => {
    const home = await keptHome();
    await poison(home, keyOf(book, address), 'evil');
    const request = address.endsWith('.js')
      ? chunk(`/lossbook/${address}`)
      : navigation(`/lossbook/${address}`);
    expect((await answered(home, request)).text).toBe(files[address as keyof typeof files]);
    expect(await keptAddresses(book, home)).toContain(address);
  },
);

test('a forged page that cannot be healed is not kept, and no other version stands in for it', async () => {
  const home = cut(await keptHome());
  await poison(home, keyOf(book, 'lessons/huber/'), 'evil');
  await poison(home, '/lossbook/lessons/huber/?sha256=of-another-version', 'evil');
  await poison(home, '/lossbook/lessons/huber/', 'evil');
  const { status, text } = await answered(home, navigation('/lossbook/lessons/huber/'));
  expect(status).toBe(503);
  expect(text).toContain('This page is not kept here.');
  expect(text).not.toContain('evil');
});

test('what a script put under an address that is not of the book is not answered with', async () => {
  const home = cut(await keptHome());
  home.files['elsewhere/'] = 'silence';
  await poison(home, '/lossbook/elsewhere/', 'evil');
  expect(await answered(home, navigation('/lossbook/elsewhere/'))).toMatchObject({
    status: 404,
    text: 'not here',
  });
});

test('a page that was evicted is said to be missing here, not to have moved; online it comes back to stay', async () => {
  const home = await keptHome();
  await home.cache.delete(keyOf(book, 'lessons/huber/'));
  expect((await answered(home, navigation('/lossbook/lessons/huber/'))).text).toBe('huber');
  await home.cache.delete(keyOf(book, 'lessons/huber/'));
  const { text, headers } = await answered(cut(home), navigation('/lossbook/lessons/huber/'));
  expect(text).toContain('You are offline');
  expect(text).toContain('<a href="/lossbook/">');
  expect(headers.get('Cache-Control')).toBe('no-store');
});

test('a chunk that is neither kept nor to be had is missing, as without a worker', async () => {
  const home = cut(homeWith({ ...files }));
  await expect(answered(home, chunk('/lossbook/_astro/a.js'))).rejects.toThrow('Failed to fetch');
});

test.each(['/lossbook/%', '/lossbook/lessons/%E0%A4%A'])(
  '%s has the page for what is not here, online and off',
  async (path) => {
    const home = await keptHome();
    expect(await answered(home, navigation(path))).toMatchObject({ status: 404, text: 'not here' });
    expect(await answered(cut(home), navigation(path))).toMatchObject({ status: 404, text: 'not here' });
  },
);

test('what a host sends in a page’s stead is shown, as without a worker, and not kept', async () => {
  const home = homeWith({ ...files, 'lessons/huber/': 'the first page of an app', '_astro/a.js': 500 });
  expect((await answered(home, navigation('/lossbook/lessons/huber/'))).text).toBe(
    'the first page of an app',
  );
  expect((await answered(home, chunk('/lossbook/_astro/a.js'))).status).toBe(500);
  expect(await keptAddresses(book, home)).toEqual([]);
});

test('storage that fails costs nothing but the keeping', async () => {
  const broken = () => Promise.reject(new DOMException('broken', 'UnknownError'));
  const home = {
    ...homeWith({ ...files }),
    cache: { match: broken, put: broken, keys: broken, delete: broken },
  };
  expect((await answered(home, navigation('/lossbook/lessons/huber/'))).text).toBe('huber');
});
