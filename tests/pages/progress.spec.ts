import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Chooses an option of a lesson's first quick check. */
async function choose(page: Page, which: string) {
  const check = page.locator('[data-quick-check="choice"]').first();
  await check.locator(which).first().getByRole('button').click();
}
const right = '.option[data-right]';
const wrong = '.option:not([data-right])';

const farInContents = (page: Page) =>
  page.getByRole('navigation', { name: 'Lessons' }).locator('.contents-lesson:has([aria-current]) .how-far');

test('what is answered shows in the contents of another tab, and the home page leads back to the section', async ({
  page,
  context,
}) => {
  const another = await context.newPage();
  await another.goto('lessons/huber/');
  await expect(farInContents(another)).toBeEmpty();
  await page.goto('lessons/huber/');
  await choose(page, right);
  await expect(farInContents(page)).toHaveText(/^\d+ %$/);
  await expect(farInContents(another)).toHaveText((await farInContents(page).textContent()) ?? '');
  await another.close();

  await page.getByRole('heading', { name: 'Choosing δ' }).scrollIntoViewIfNeeded();
  await page.evaluate(() => document.getElementById('choosing-δ')?.scrollIntoView());
  await expect(page.locator('.on-this-page [aria-current="location"]')).toHaveText('Choosing δ');
  await page.goto('');
  await page.getByRole('link', { name: 'Continue: Huber loss' }).click();
  await expect(page).toHaveURL(/lessons\/huber\/#choosing/);
});

test('a slip is asked again later, in the deck, and leaves it after three right answers', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('lessons/huber/');
  await choose(page, wrong);
  await page.goto('progress/');
  const deck = page.getByRole('region', { name: 'To review' });
  await expect(deck).toContainText(/1 question waits, the first in (9|10) minutes/);
  for (const [wait, then] of [
    [11 * 60_000, 'asked again tomorrow'],
    [25 * 3_600_000, 'asked again in 4 days'],
    [97 * 3_600_000, 'it leaves the deck'],
  ] as const) {
    await page.clock.fastForward(wait);
    await page.reload();
    await deck.getByRole('button', { name: 'Begin' }).click();
    await expect(deck.locator(`${right} .reason`)).toBeHidden();
    await deck.locator(right).getByRole('button').click();
    await expect(deck).toContainText(then);
    await deck.getByRole('button', { name: 'Done' }).click();
  }
  await expect(deck).toContainText('Nothing to review.');
});

test('progress goes to another browser by a file: previewed, merged, undone; a broken file is refused', async ({
  page,
  browser,
}) => {
  await page.goto('lessons/huber/');
  await choose(page, right);
  await page.goto('progress/');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const path = await (await download).path();
  const there = JSON.parse(await readFile(path, 'utf8'));
  expect(Object.keys(there.records).sort()).toEqual(['answer/huber-pull', 'place/last']);

  const context = await browser.newContext({ baseURL: new URL('..', page.url()).href });
  const other = await context.newPage();
  await other.goto('progress/');
  const input = other.getByLabel('Read a file that you saved');
  const file = (text: string) => ({
    name: 'p.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await input.setInputFiles(file('{"book":'));
  await expect(other.getByText('not JSON, or it was cut short')).toBeVisible();
  await input.setInputFiles(file(' '.repeat(20_000_001)));
  await expect(other.getByText('too large')).toBeVisible();

  await input.setInputFiles(path);
  await expect(other.getByText('New: 1 exercise')).toHaveCount(0);
  await expect(other.getByText('where you were')).toBeVisible();
  await expect(other.getByText('Nothing is kept yet.')).toBeVisible();
  await other.getByRole('button', { name: 'Take it over' }).click();
  await expect(other.getByText('2 records are kept')).toBeVisible();
  await other.getByText(/Huber loss\s+1 of/).click();
  await expect(other.getByText('1 of 9 answered rightly')).toBeVisible();
  await other.getByRole('button', { name: 'Reset this lesson' }).click();
  await expect(other.getByText('1 record is kept')).toBeVisible();
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(other.getByText('2 records are kept')).toBeVisible();
  await other.getByRole('button', { name: 'Reset everything' }).click();
  await expect(other.getByText('Nothing is kept yet.')).toBeVisible();
  await context.close();
});

test('a corrupt and a newer record cost nothing else, and the page says so', async ({ page }) => {
  await page.goto('lessons/huber/');
  await choose(page, right);
  await page.evaluate(() => {
    localStorage.setItem('lossbook/answer/huber-units', '{"version":2,"at":');
    localStorage.setItem('lossbook/exercise/huber-repair', '{"version":99,"all":"different"}');
  });
  await page.goto('progress/');
  await expect(page.getByText('A newer version of the book wrote 1 record.')).toBeVisible();
  await expect(page.getByText('1 record could not be read, so it was laid aside unchanged.')).toBeVisible();
  await expect(page.getByText('2 records are kept')).toBeVisible();
  const kept = await page.evaluate(() => localStorage.getItem('lossbook/exercise/huber-repair'));
  expect(kept).toBe('{"version":99,"all":"different"}');
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('laid aside')).toHaveCount(0);
});

test('an exercise open in two tabs: each follows the other until it is typed in, and nothing passed is lost', async ({
  page,
  context,
}) => {
  const mine = page.locator('#exercise-first-loss');
  await page.goto('lessons/start/');
  const another = await context.newPage();
  await another.goto('lessons/start/');
  const theirs = another.locator('#exercise-first-loss');
  await theirs.scrollIntoViewIfNeeded();
  await expect(theirs.getByRole('button', { name: 'Check' })).toHaveAttribute('aria-disabled', 'false');

  await mine.scrollIntoViewIfNeeded();
  await mine.getByRole('textbox', { name: /^Your code/ }).focus();
  await expect(mine.locator('.exercise-code')).toHaveAttribute('data-editor', /./);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(await readFile('src/content/exercises/first-loss/solution.ts', 'utf8'));
  await mine.getByRole('button', { name: 'Check' }).click();
  await expect(mine.getByRole('status')).toContainText('Passed.');
  await expect(theirs).toContainText('✓ passed');
  await expect(theirs.getByRole('textbox')).toContainText('return (input - target) ** 2');
});
