import type { Page } from '@playwright/test';
import { bookServer } from './bookServer.ts';
import { expect, test } from './fixtures.ts';

/* What the book says of files that are missing; offlineWorker.spec.ts tries every fault on a small book. */

test.use({
  serviceWorkers: 'allow',
  provoked: /^(404|503): |status of (404|503)|net::ERR_|^a script threw: Failed to fetch/,
});
// The whole book is fetched first.
test.slow();

const whole = 'The whole book is kept in this browser';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Opens a page of the book without waiting for its figures, which may not come. */
const open = (page: Page, url: string) =>
  page.evaluate((url) => {
    location.href = url;
  }, url);

test('the page about reading offline says what is missing and why, and that it is whole once the host is well', async ({
  page,
}) => {
  const server = await bookServer('dist', '/');
  server.fail({
    'glossary/': 404,
    'sources/': { also: '<script src="https://count.invalid/"></script>' },
    'credits/': { instead: '<!doctype html><p>The first page of an app</p>' },
    _headers: 404,
  });
  await page.goto(`${server.url}offline/`);
  await expect(page.getByText(/\d+ of \d+ files are kept, and they work offline/)).toBeVisible({
    timeout: 300_000,
  });
  await expect(page.getByText('The host does not give 1 file.')).toBeVisible();
  await expect(page.getByText('The host sends 2 files other than published')).toBeVisible();
  server.fail();
  await page.goto(`${server.url}map/`);
  await page.goto(`${server.url}offline/`);
  await expect(page.getByText(whole)).toBeVisible({ timeout: 300_000 });
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
