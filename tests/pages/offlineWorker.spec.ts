import type { Page } from '@playwright/test';
import { bookServer } from './bookServer.ts';
import { expect, test } from './fixtures.ts';
import { goOn, keptBy, smallBook } from './smallBook.ts';

/* The service worker over a small book: hosts that fail in part, caches that were changed or emptied, two editions. */

test.use({
  serviceWorkers: 'allow',
  provoked: /^(404|503): |status of (404|503)|net::ERR_|Failed to fetch/,
});

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const notKept = 'This page is not kept here.';

/** Opens an address, also one that is answered with an error. */
const open = (page: Page, url: string) =>
  page.evaluate((url) => {
    location.href = url;
  }, url);

/** Puts a page of a stranger's where a file of the book is kept, as a script in the page could; or takes it away. */
const meddle = (page: Page, path: string, how: 'forge' | 'evict') =>
  page.evaluate(
    async ([path, how]) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const { url } of await cache.keys()) {
          if (new URL(url).pathname !== path) continue;
          const evil = new Response('<h1>Evil</h1>', { headers: { 'Content-Type': 'text/html' } });
          await (how === 'forge' ? cache.put(url, evil) : cache.delete(url));
        }
      }
    },
    [path, how] as const,
  );

test('files that fail cost themselves only, are never kept, and come when the host is well', async ({
  page,
}) => {
  const book = await smallBook('/', 'one');
  const server = await bookServer(book.folder, '/');
  server.fail(
    {
      'glossary/': 404,
      'lessons/mse/': { also: '<script src="https://count.invalid/"></script>' },
      'data/large.json': { instead: 'The first page of an app' },
    },
    { Vary: '*' },
  );
  await page.goto(server.url);
  expect(await keptBy(page, '/')).toMatchObject({ kept: book.files - 3, missed: { refused: 1, altered: 2 } });
  server.reach(false);
  await page.goto(`${server.url}lessons/huber/`);
  await expect(heading(page)).toHaveText('one: Huber');
  await open(page, `${server.url}glossary/`);
  await expect(heading(page)).toHaveText(notKept);
  server.reach(true);
  server.fail();
  await page.goto(`${server.url}lessons/huber/`);
  await goOn(page, '/');
  await expect.poll(async () => (await keptBy(page, '/')).kept).toBe(book.files);
  server.close();
  book.remove();
});

test('a forged page is never served: the network heals it, and offline it is missing', async ({ page }) => {
  const book = await smallBook('/', 'one');
  const server = await bookServer(book.folder, '/');
  await page.goto(server.url);
  expect((await keptBy(page, '/')).kept).toBe(book.files);
  await meddle(page, '/lessons/mse/', 'forge');
  await page.goto(`${server.url}lessons/mse/`);
  await expect(heading(page)).toHaveText('one: squared error');
  await expect.poll(async () => (await keptBy(page, '/')).kept).toBe(book.files);
  server.reach(false);
  await page.goto(`${server.url}lessons/mse/?healed`);
  await expect(heading(page)).toHaveText('one: squared error');
  await meddle(page, '/lessons/huber/', 'forge');
  await open(page, `${server.url}lessons/huber/`);
  await expect(heading(page)).toHaveText(notKept);
  server.close();
  book.remove();
});

test('an evicted page says what happened, and an address that cannot be read is not here', async ({
  page,
}) => {
  const book = await smallBook('/', 'one');
  const server = await bookServer(book.folder, '/');
  await page.goto(server.url);
  await keptBy(page, '/');
  await meddle(page, '/lessons/mse/', 'evict');
  server.reach(false);
  await open(page, `${server.url}lessons/mse/`);
  await expect(heading(page)).toHaveText(notKept);
  await expect(page.getByRole('status')).toContainText('You are offline');
  for (const path of ['%', 'lessons/%E0%A4%A', 'no-such-page/']) {
    await page.goto(server.url);
    await open(page, server.url + path);
    await expect(heading(page)).toHaveText('one: not here');
  }
  server.reach(true);
  await open(page, `${server.url}lessons/mse/`);
  await expect(heading(page)).toHaveText('one: squared error');
  server.close();
  book.remove();
});

test('a browser with little room keeps what is most useful', async ({ page, context }) => {
  const book = await smallBook('/', 'one');
  const server = await bookServer(book.folder, '/');
  const session = await context.newCDPSession(page);
  const { origin } = new URL(server.url);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 300_000 });
  await page.goto(server.url);
  expect(await keptBy(page, '/')).toMatchObject({ kept: book.files - 1, missed: { noRoom: 1 } });
  server.reach(false);
  await page.goto(`${server.url}lessons/huber/`);
  await expect(heading(page)).toHaveText('one: Huber');
  server.close();
  book.remove();
});

test('two editions on one host keep apart: each stays whole, and works offline', async ({ page }) => {
  const [one, two] = [await smallBook('/', 'one'), await smallBook('/lossbook/', 'two')];
  const server = await bookServer(one.folder, '/');
  const second = server.mount(two.folder, '/lossbook/');
  await page.goto(server.url);
  expect((await keptBy(page, '/')).kept).toBe(one.files);
  await page.goto(second);
  expect((await keptBy(page, '/lossbook/')).kept).toBe(two.files);
  expect((await keptBy(page, '/')).kept).toBe(one.files);
  server.reach(false);
  await page.goto(`${server.url}glossary/`);
  await expect(heading(page)).toHaveText('one: glossary');
  await page.goto(`${second}glossary/`);
  await expect(heading(page)).toHaveText('two: glossary');
  server.close();
  one.remove();
  two.remove();
});
