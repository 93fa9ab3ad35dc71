import { readFile } from 'node:fs/promises';
import { bookServer } from './bookServer.ts';
import { cellOf, expectState } from './cellActions.ts';
import { expect, test } from './fixtures.ts';

/* Also made with the book mounted below a base path. */

test.use({ serviceWorkers: 'allow' });
// The whole book is fetched first.
test.slow();

test('after one visit to any page the whole book works without network: cells, exercises, search', async ({
  page,
  context,
  baseURL,
}) => {
  const base = new URL(baseURL ?? '').pathname;
  const server = await bookServer(base === '/' ? 'dist' : '.cache/based', base);
  await page.goto(`${server.url}offline/`);
  await expect(page.getByText('The whole book is kept in this browser')).toBeVisible({ timeout: 300_000 });
  server.close();
  await context.setOffline(true);

  await page.goto(`${server.url}lessons/start/`);
  await page.getByRole('slider').first().scrollIntoViewIfNeeded();
  await cellOf(page, 'follows').getByRole('button', { name: 'Run' }).click();
  await expectState(cellOf(page, 'follows'), 'done');

  await page.goto(`${server.url}lessons/huber/?language=python`);
  for (const id of ['pytorch-huber', 'limits-python']) {
    await cellOf(page, id).getByRole('button', { name: 'Run' }).click();
    await expectState(cellOf(page, id), 'done');
  }
  await page.goto(`${server.url}lessons/start/`);

  const exercise = page.locator('#exercise-first-loss');
  await exercise.scrollIntoViewIfNeeded();
  await exercise.getByRole('textbox', { name: /^Your code/ }).focus();
  await expect(exercise.locator('.exercise-code')).toHaveAttribute('data-editor', /./);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(await readFile('src/content/exercises/first-loss/solution.ts', 'utf8'));
  await exercise.getByRole('button', { name: 'Check' }).click();
  await expect(exercise.getByRole('status')).toContainText('Passed.');

  await page.getByRole('link', { name: /^Search/ }).click();
  await page.getByRole('searchbox').fill('smooth_l1');
  await page.getByRole('dialog').getByRole('link', { name: 'Smooth L1' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('smoothL1Loss');
  await page.goto(`${server.url}progress/`);
  await expect(page.getByText('1 of 1')).toBeVisible();
});
