import { type ChildProcess, spawn } from 'node:child_process';
import { expect, test } from '@playwright/test';

/*
 * `npm run dev` serves modules one by one, in the order in which they import each other; the built book has another
 * order. A figure that is alive in one can be dead in the other.
 */

const port = Number(process.env.LOSSBOOK_TEST_PORT ?? 4399) + 2;
let server: ChildProcess;
let address: string;

/** Serves the book while it is written; resolves to its address, which is another one where the port is taken. */
function startDev(): Promise<string> {
  const command = ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)];
  server = spawn(process.execPath, command, { env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (data: Buffer) => {
      said += data;
      const found = /http:\/\/localhost:\d+\//.exec(said);
      if (found) resolve(found[0]);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.on('exit', (code) => reject(new Error(`astro dev ended with ${code}: ${said}`)));
  });
}

test.beforeAll(async () => {
  test.setTimeout(300_000);
  address = await startDev();
});
test.afterAll(() => {
  server.kill();
});

test('a figure answers a hand while the book is written', async ({ page }) => {
  test.setTimeout(600_000);
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  await page.goto(`${address}lessons/focal/`, { timeout: 300_000 });
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
