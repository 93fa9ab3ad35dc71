import { bookServer } from './bookServer.ts';
import { cellOf, expectState, outputOf, writeCode } from './cellActions.ts';
import { exerciseOf, sourceOf, write } from './exerciseActions.ts';
import { expect, test } from './fixtures.ts';

/* The host publishes another edition while a page of the one before is open: its parts that are still to come are gone. */

test.use({
  provoked: /^404: |status of 404|\[astro-island\] Error hydrating|^a script threw: Failed to fetch/,
});

const newer = /newer edition of this book is out/;

test('wherever a part is missed the words say that a newer edition is out; Reload leads there with every edit', async ({
  page,
}) => {
  const server = await bookServer('dist', '/');
  await page.goto(`${server.url}lessons/huber/`);
  server.deploy();

  const cell = cellOf(page, 'value-and-gradient');
  await cell.getByRole('textbox').click();
  await expect(cell.getByText(newer)).toBeVisible();
  await cell.getByRole('textbox').press('ControlOrMeta+a');
  await page.keyboard.insertText('"mine"');
  await cell.getByRole('button', { name: 'Run' }).click();
  await expect(cell.locator('.cell-status')).toHaveText(newer);

  const exercise = exerciseOf(page, 'huber-repair');
  await exercise.scrollIntoViewIfNeeded();
  await expect(page.getByRole('alert').getByText(newer)).toBeVisible();

  const explorer = page.locator('#explorer-huber');
  await explorer.getByRole('slider', { name: /δ/ }).press('ArrowRight');
  await expect(explorer.getByText(newer)).toBeVisible();

  // The notice lies over the link to the search; whoever wants to go on closes it.
  await page.getByRole('alert').getByRole('button', { name: 'Go on without' }).click();
  await page.getByRole('link', { name: /^Search/ }).click();
  await expect(page.getByRole('dialog').getByText(newer)).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('alert').getByRole('button', { name: 'Reload' }).click();
  await expect(page.locator('script[src*="_astro/next/"]').first()).toBeAttached();
  await expect(cell.locator('.cell-code')).toHaveText('"mine"');
  await cell.getByRole('button', { name: 'Run' }).click();
  await expectState(cell, 'done');
  await expect(outputOf(cell)).toContainText('mine');
  server.close();
});

test('a worker that does not come says the same, for a cell and for an exercise', async ({ page }) => {
  const server = await bookServer('dist', '/');
  for (const worker of ['pageKernel', 'pageSandboxEntry'])
    await page.route(`**/_astro/**${worker}*`, (route) => route.fulfill({ status: 404 }));
  await page.goto(`${server.url}lessons/start/`);
  const cell = cellOf(page, 'follows');
  await writeCode(cell, '1 + 1');
  const exercise = exerciseOf(page, 'first-loss');
  await write(exercise, await sourceOf('first-loss/solution.ts'));
  server.deploy();
  await exercise.getByRole('button', { name: 'Check' }).click();
  await expect(exercise.getByText(newer)).toBeVisible();
  await cell.getByRole('button', { name: 'Run' }).click();
  await expect(cell.locator('.cell-status')).toHaveText(newer);
  server.close();
});

test('a part that is missing while the page is of the present edition is no newer edition', async ({
  page,
}) => {
  await page.route('**/_astro/cellParts*', (route) => route.fulfill({ status: 404 }));
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'value-and-gradient');
  await cell.getByRole('button', { name: 'Run' }).click();
  await expect(cell.locator('.cell-status')).toContainText('Check the connection');
  await expect(page.getByRole('alert').getByText('newer edition')).toBeHidden();
});
