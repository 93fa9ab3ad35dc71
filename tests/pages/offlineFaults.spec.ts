import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { bookServer } from './bookServer.ts';
import { expect, test } from './fixtures.ts';

/* Hosts that fail in part, caches that were changed or emptied, and two editions on one host. */

test.use({
  serviceWorkers: 'allow',
  provoked: /^(404|503): |status of (404|503)|net::ERR_|^a script threw: Failed to fetch/,
});
// The whole book is fetched first.
test.slow();

const whole = 'The whole book is kept in this browser';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Puts a page of a stranger's where a page of the book is kept, as a script in the page could. */
const poison = (page: Page, path: string) =>
  page.evaluate(async (path) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        const headers = { 'Content-Type': 'text/html' };
        if (new URL(url).pathname === path) await cache.put(url, new Response('<h1>Evil</h1>', { headers }));
      }
    }
  }, path);

/** Takes a page out of every cache, as a browser that makes room does. */
const evict = (page: Page, path: string) =>
  page.evaluate(async (path) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if (new URL(request.url).pathname === path) await cache.delete(request);
    }
  }, path);

/** Opens a page of the book without waiting for its figures, which may not come. */
const open = (page: Page, url: string) =>
  page.evaluate((url) => {
    location.href = url;
  }, url);

test('files that fail cost themselves only, and come when the host is well; forged and evicted pages are never served', async ({
  page,
}) => {
  const server = await bookServer('dist', '/');
  server.fail(
    {
      'glossary/': 404,
      'sources/': { also: '<script src="https://count.invalid/"></script>' },
      'credits/': { instead: '<!doctype html><p>The first page of an app</p>' },
      _headers: 404,
    },
    { Vary: '*' },
  );
  await page.goto(`${server.url}offline/`);
  await expect(page.getByText(/\d+ of \d+ files are kept, and they work offline/)).toBeVisible({
    timeout: 300_000,
  });
  await expect(page.getByText('The host does not give 1 file.')).toBeVisible();
  await expect(page.getByText('The host sends 2 files other than published')).toBeVisible();
  server.reach(false);
  await page.goto(`${server.url}lessons/mse/`);
  await expect(heading(page)).toContainText(/\w/);
  await open(page, `${server.url}glossary/`);
  await expect(heading(page)).toHaveText('This page is not kept here.');
  server.reach(true);
  server.fail();
  await page.goto(`${server.url}map/`);
  await page.goto(`${server.url}offline/`);
  await expect(page.getByText(whole)).toBeVisible({ timeout: 300_000 });

  const lesson = () =>
    page.evaluate(() =>
      fetch('/lessons/mse/').then(
        (response) => response.text(),
        () => '',
      ),
    );
  const real = await lesson();
  await poison(page, '/lessons/mse/');
  await page.goto(`${server.url}lessons/mse/`);
  await expect(page.locator('main.lesson')).toBeVisible();
  await expect(page.getByText('Evil', { exact: true })).toHaveCount(0);
  server.reach(false);
  // Healed: what is kept is the page again.
  await expect.poll(lesson).toBe(real);
  await poison(page, '/lessons/mse/');
  await open(page, `${server.url}lessons/mse/?again`);
  await expect(heading(page)).toHaveText('This page is not kept here.');
  await expect(page.getByRole('status')).toContainText('You are offline');
  await page.goto(`${server.url}map/`);
  await evict(page, '/lessons/dice/');
  await open(page, `${server.url}lessons/dice/`);
  await expect(heading(page)).toHaveText('This page is not kept here.');
  for (const path of ['%', 'lessons/%E0%A4%A']) {
    await open(page, server.url + path);
    await expect(heading(page)).toHaveText('This page is not here.');
  }
  server.reach(true);
  await open(page, `${server.url}lessons/dice/`);
  await expect(page.locator('main.lesson')).toBeVisible();
  server.close();
});

test('a browser with little room keeps what is most useful, says so, and leaves room for the reader', async ({
  page,
  context,
}) => {
  const server = await bookServer('dist', '/');
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(server.url).origin,
    quotaSize: 3e6,
  });
  await page.goto(`${server.url}offline/`);
  await expect(page.getByText('This browser allows the book no more room.')).toBeVisible({
    timeout: 120_000,
  });
  const { usage = 0, quota = 0 } = await page.evaluate(() => navigator.storage.estimate());
  expect(usage).toBeLessThan(quota);
  server.reach(false);
  await open(page, server.url);
  await expect(heading(page)).toContainText(/\w/);
  const [lesson] = await page.evaluate(async () => {
    const cache = await caches.open('lossbook /');
    const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname);
    return paths.filter((path) => path.startsWith('/lessons/'));
  });
  await open(page, new URL(lesson ?? '', server.url).href);
  await expect(page.locator('main.lesson')).toBeVisible();
  server.close();
});

test('two editions on one host keep apart: each stays whole, and works offline', async ({ page }) => {
  const server = await bookServer('dist', '/');
  const other = server.mount('.cache/based', '/lossbook/');
  expect(readdirSync('.cache/based')).toContain('service-worker.js');
  for (const url of [server.url, other, server.url]) {
    await page.goto(`${url}offline/`);
    await expect(page.getByText(whole)).toBeVisible({ timeout: 300_000 });
  }
  server.reach(false);
  for (const url of [server.url, other]) {
    await open(page, `${url}glossary/`);
    await expect(page).toHaveURL(`${url}glossary/`);
    await expect(heading(page)).toHaveText('Glossary');
  }
  server.close();
});
