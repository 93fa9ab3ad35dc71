import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { cellOf, outputOf, runCode, writeCode } from './cellActions.ts';
import { check, exerciseOf, sourceOf, verdictOf, write } from './exerciseActions.ts';
import { expect, test } from './fixtures.ts';
import { settled } from './keptActions.ts';

/* What a reader wrote is not lost, whatever happens to the browser, to a tab beside it, or to a text. */

const cell = (page: Page) => cellOf(page, 'value-and-gradient');
const code = (page: Page) => cell(page).locator('.cell-code');
const exercise = (page: Page) => exerciseOf(page, 'huber-repair');

/** A browser of our own, since Playwright does not tell which process to kill. */
async function startBrowser(
  profile: string,
): Promise<{ process: ChildProcess; browser: Browser; page: Page }> {
  const started = spawn(
    process.env.PLAYWRIGHT_CHROMIUM_PATH ?? chromium.executablePath(),
    [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--disable-gpu',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    started.stderr.on('data', (text) => {
      said += text;
      const found = /DevTools listening on (\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    started.once('exit', () => reject(new Error(`the browser ended: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const page = (await browser.contexts()[0]?.newPage()) as Page;
  await page.route('**/service-worker.js*', (route) => route.abort());
  return { process: started, browser, page };
}

/** Ends a browser as a crash does: it can write nothing any more. */
async function kill({ process: started }: { process: ChildProcess }) {
  const ended = once(started, 'exit');
  started.kill('SIGKILL');
  await ended;
}

test('a browser that is killed has kept what was typed', async ({ baseURL }) => {
  const profile = await mkdtemp(join(tmpdir(), 'lossbook-killed-'));
  const address = `${baseURL}lessons/huber/`;
  const first = await startBrowser(profile);
  try {
    await first.page.goto(address);
    await writeCode(cell(first.page), "'typed in a cell'");
    await write(exercise(first.page), '// typed in an exercise');
    // An exercise is kept at a pause of the hand; the page tells of what waits for the disk.
    await expect
      .poll(() => first.page.evaluate(() => JSON.stringify(localStorage)))
      .toContain('typed in an exercise');
    await settled(first.page);
  } finally {
    await kill(first);
  }
  const second = await startBrowser(profile);
  try {
    await second.page.goto(address);
    await expect(code(second.page)).toHaveText("'typed in a cell'");
    await exercise(second.page).scrollIntoViewIfNeeded();
    await expect(exercise(second.page).getByRole('textbox')).toHaveText('// typed in an exercise');
  } finally {
    await kill(second);
    await rm(profile, { recursive: true, force: true, maxRetries: 9 });
  }
});

test('a cell open in two tabs: the older is told of a newer text, and both texts are kept', async ({
  page,
  context,
}) => {
  await page.goto('lessons/huber/');
  const another = await context.newPage();
  await another.goto('lessons/huber/');
  await writeCode(cell(page), "'first'");
  await expect(code(another)).toHaveText("'first'");
  await writeCode(cell(another), "'second'");
  await expect(cell(page)).toContainText('Another tab has a newer text of this. Both are kept.');
  await expect(code(page)).toHaveText("'first'");
  await writeCode(cell(page), "'first, and on'");
  await expect(cell(another)).toContainText('Another text of yours is kept beside this one.');
  await expect(code(another)).toHaveText("'second'");
  await settled(page);
  await another.close();

  await page.reload();
  await expect(code(page)).toHaveText("'second'");
  await cell(page).getByRole('button', { name: 'Show the other text' }).click();
  await expect(code(page)).toHaveText("'first, and on'");
  await cell(page).getByRole('button', { name: 'Let it go' }).click();
  await expect(cell(page).getByRole('button', { name: 'Let it go' })).toHaveCount(0);
  await settled(page);
  await page.reload();
  await expect(code(page)).toHaveText("'first, and on'");
  await expect(cell(page).getByRole('button', { name: 'Show the other text' })).toHaveCount(0);
});

test('an exercise typed in two tabs: both texts are kept', async ({ page, context }) => {
  await page.goto('lessons/huber/');
  const another = await context.newPage();
  await another.goto('lessons/huber/');
  await write(exercise(page), '// first');
  await exercise(another).scrollIntoViewIfNeeded();
  await expect(exercise(another).getByRole('textbox')).toHaveText('// first');
  await write(exercise(another), '// second');
  await expect(exercise(page)).toContainText('Another tab has a newer text of this. Both are kept.');
  await expect(exercise(page).getByRole('textbox')).toHaveText('// first');
  await another.close();
  await page.reload();
  await exercise(page).scrollIntoViewIfNeeded();
  await expect(exercise(page).getByRole('textbox')).toHaveText('// second');
  await exercise(page).getByRole('button', { name: 'Show the other text' }).click();
  await expect(exercise(page).getByRole('textbox')).toHaveText('// first');
});

test('a text over the limit is said not to be kept, and what was kept before stays', async ({ page }) => {
  await page.goto('lessons/huber/');
  await writeCode(cell(page), "'short'");
  await runCode(cell(page), `'long'; // ${'x'.repeat(100_000)}`);
  await expect(outputOf(cell(page))).toContainText('long');
  await expect(cell(page)).toContainText('longer than 100,000 characters');
  await expect(cell(page).getByRole('status')).not.toContainText('Edited');
  const solution = await sourceOf('huber-repair/solution.ts');
  await check(page, 'huber-repair', `${solution}\n// ${'x'.repeat(100_000)}`);
  await expect(verdictOf(page, 'huber-repair')).toContainText('Passed.');
  await expect(exercise(page)).toContainText('neither it nor what comes of it is kept here');
  await expect(exercise(page)).not.toContainText('✓ passed');
  await settled(page);
  await page.reload();
  await expect(code(page)).toHaveText("'short'");
  await page.goto('progress/');
  await expect(page.getByText('could not be read')).toHaveCount(0);
});

/** Saves the progress of a page's browser and gives the file. */
async function savedFrom(page: Page) {
  await page.goto('progress/');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const buffer = await readFile(await (await download).path());
  return { name: 'progress.json', mimeType: 'application/json', buffer };
}

test('a file taken over after an edit in another tab loses neither text; its Undo leaves later edits alone', async ({
  page,
  context,
  browser,
}) => {
  const elsewhere = await browser.newContext({ baseURL: test.info().project.use.baseURL });
  const theirs = await elsewhere.newPage();
  await theirs.goto('lessons/huber/');
  await writeCode(cell(theirs), "'in the file'");
  await settled(theirs);
  const file = await savedFrom(theirs);
  await elsewhere.close();

  await page.goto('lessons/huber/');
  await writeCode(cell(page), "'before'");
  await settled(page);
  const reading = await context.newPage();
  await reading.goto('progress/');
  await reading.getByLabel('Read a file that you saved').setInputFiles(file);
  await expect(reading.getByText('Nothing is written yet')).toBeVisible();
  await writeCode(cell(page), "'edited since the preview'");
  await settled(page);
  await reading.getByRole('button', { name: 'Take it over' }).click();
  await expect(reading.getByText('changed here since the preview')).toBeVisible();
  await expect(cell(page)).toContainText('kept');
  const kept = () => page.evaluate(() => localStorage.getItem('lossbook/cell/huber#value-and-gradient'));
  await expect.poll(kept).toContain('edited since the preview');
  await expect.poll(kept).toContain('in the file');

  await writeCode(cell(page), "'edited since the file'");
  await settled(page);
  await reading.getByRole('button', { name: 'Undo' }).click();
  await expect(reading.getByText('but for 1 record that changed since')).toBeVisible();
  await page.reload();
  await expect(code(page)).toHaveText("'edited since the file'");
});

test('with no room for all of a file nothing of it is taken over, and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const { setItem } = Storage.prototype;
    let room = 12;
    Storage.prototype.setItem = function (key, text) {
      if (/^lossbook.answer/.test(key) && room-- <= 0) throw new DOMException('full', 'QuotaExceededError');
      setItem.call(this, key, text);
    };
  });
  await page.goto('progress/');
  const value = { answer: '1', right: true, passed: true };
  const records = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [`answer/q${i}`, { at: 1, value }]),
  );
  const buffer = Buffer.from(JSON.stringify({ book: 'lossbook', version: 2, records }));
  await page
    .getByLabel('Read a file that you saved')
    .setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Take it over' }).click();
  await expect(page.getByText('Nothing was taken over: not all 40 records can be kept.')).toBeVisible();
  await expect(page.getByText('Nothing is kept yet.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Nothing is kept yet.')).toBeVisible();
});

test('the browser is asked once to keep what was written, and the progress page says what it may clear', async ({
  page,
}) => {
  await page.addInitScript(() => {
    StorageManager.prototype.persisted = async () => false;
    StorageManager.prototype.persist = async () => {
      document.documentElement.dataset.asked = String(
        Number(document.documentElement.dataset.asked ?? 0) + 1,
      );
      return false;
    };
  });
  await page.goto('lessons/huber/');
  await settled(page);
  await expect(page.locator('html')).not.toHaveAttribute('data-asked');
  await writeCode(cell(page), "'mine'");
  await expect(page.locator('html')).toHaveAttribute('data-asked', '1');
  await page.reload();
  await writeCode(cell(page), "'mine, too'");
  await settled(page);
  await expect(page.locator('html')).not.toHaveAttribute('data-asked');
  await page.goto('progress/');
  await expect(page.getByText('Safari does after seven days')).toBeVisible();
});
