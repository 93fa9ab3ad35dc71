import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

/* The core walk in a second engine: Firefox, driven through WebDriver BiDi. */

const executablePath = process.env.FIREFOX_PATH;
test.skip(!executablePath, 'no Firefox: FIREFOX_PATH names none (npm run pages looks for one)');

let browser: Browser;
let page: Page;

test.beforeAll(async () => {
  browser = await puppeteer.launch({
    browser: 'firefox',
    headless: true,
    timeout: 120_000,
    ...(executablePath && { executablePath }),
  });
  page = await browser.newPage();
  page.setDefaultTimeout(120_000);
});
test.afterAll(() => browser?.close());

const text = (selector: string) => page.$eval(selector, (element) => element.textContent ?? '');
const says = (selector: string, words: string) =>
  page.waitForFunction(
    (where, what) => document.querySelector(where)?.textContent?.includes(what),
    {},
    selector,
    words,
  );

/** Types a line in place of an editor's text; the editor loads on focus. */
async function write(box: string, code: string) {
  await page.$eval(box, (element) => element.scrollIntoView({ block: 'start' }));
  if (!(await page.$(`${box} >>> .cm-content`))) await page.click(`${box} pre`);
  const content = await page.waitForSelector(`${box} >>> .cm-content`);
  await content?.focus();
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(code);
}

test('Firefox opens a lesson, moves a widget, runs a cell, passes an exercise and keeps it', async ({
  baseURL,
}) => {
  await page.goto(`${baseURL}lessons/huber/`);
  expect(await text('h1')).toBe('Huber loss');

  const explorer = '#explorer-huber';
  const before = await text(`${explorer} table`);
  const slider = await page.waitForSelector(`${explorer} input[type="range"]`);
  await slider?.focus();
  await page.waitForSelector(`${explorer} astro-island:not([ssr])`);
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(
    (where, old) => document.querySelector(where)?.textContent !== old,
    {},
    `${explorer} table`,
    before,
  );

  const cell = '[data-cell="value-and-gradient"]';
  await write(cell, '[1, 2, 3].map((r) => r ** 2)');
  await page.click(`${cell} [data-do="run"]`);
  await page.waitForSelector(`${cell}[data-state="done"]`);
  expect(await text(`${cell} .cell-output`)).toContain('9');

  await page.goto(`${baseURL}lessons/start/`);
  const exercise = '#exercise-first-loss';
  const solution = await readFile('src/content/exercises/first-loss/solution.ts', 'utf8');
  await write(exercise, solution.replace(/\s*\n\s*/g, ' '));
  await page.$$eval(`${exercise} button`, (buttons) =>
    buttons.find((button) => button.textContent?.trim() === 'Check')?.click(),
  );
  await says(`${exercise} [role="status"]`, 'Passed.');

  await page.reload();
  const kept = await page.evaluate(() => localStorage.getItem('lossbook/exercise/first-loss') ?? '');
  expect(JSON.parse(kept).value.passedCode).toContain('export function');
});
