import { expect, test } from '@playwright/test';
import { type DevServer, startDev } from './devServer.ts';

/*
 * `npm run dev` serves modules one by one, in the order in which they import each other; the built book has another
 * order. A figure that is alive in one can be dead in the other.
 */

let server: DevServer;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  server = await startDev(Number(process.env.LOSSBOOK_TEST_PORT ?? 4399) + 2);
});
test.afterAll(() => {
  server.stop();
});

test('a figure answers a hand while the book is written', async ({ page }) => {
  test.setTimeout(600_000);
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  await page.goto(`${server.address}lessons/focal/`, { timeout: 300_000 });
  const figure = page.locator('#focal');
  const gamma = figure.getByLabel('gamma, as a number');
  const shares = figure.locator('.below tr', { hasText: 'focal, loss' });
  await expect(shares).toContainText('61 %');
  // Vite loads a page again where it finds a package that it has not met: then the number is typed again.
  await expect(async () => {
    await gamma.fill('5');
    await gamma.press('Enter');
    await expect(shares).not.toContainText('61 %', { timeout: 10_000 });
  }).toPass({ timeout: 250_000 });
  expect(thrown.filter((message) => /flag|kernel|gradient/i.test(message))).toEqual([]);
});
