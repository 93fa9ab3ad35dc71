import type { Locator } from '@playwright/test';
import { cellOf, expectState, outputOf, runCode, writeCode } from './cellActions.ts';
import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('lessons/huber/');
});

/** Waits until the editor asks the compiler. */
const expectTyped = (cell: Locator) =>
  expect(cell.locator('.cell-code')).toHaveAttribute('data-editor', 'typed');

test('a type error is marked while it is written, and the code runs all the same', async ({ page }) => {
  const cell = cellOf(page, 'value-and-gradient');
  await writeCode(
    cell,
    "import { huberLoss } from 'lossbook/losses';\nconst x: string = huberLoss([1], [2]);\n1",
  );
  await expect(cell.locator('.cm-lintRange-warning')).toHaveText('x');
  await page.keyboard.press('Shift+Enter');
  await expectState(cell, 'done');
});

test('completion offers what the loss module has', async ({ page }) => {
  const cell = cellOf(page, 'value-and-gradient');
  await writeCode(cell, "import * as losses from 'lossbook/losses';\nlosses.");
  await expectTyped(cell);
  await page.keyboard.type('hub');
  const options = cell.getByRole('listbox').getByRole('option');
  await expect(options.first()).toContainText('huberLoss');
  await page.keyboard.press('Enter');
  await expect(cell.locator('.cm-content')).toContainText('losses.huberLoss');
});

test('a loss is found under its name in Python, and imported when it is taken', async ({ page }) => {
  const cell = cellOf(page, 'value-and-gradient');
  await writeCode(cell, '1;\n');
  await expectTyped(cell);
  await page.keyboard.type('smooth_l1');
  await expect(cell.getByRole('listbox').getByRole('option').first()).toContainText('smoothL1Loss');
  await page.keyboard.press('Enter');
  await page.keyboard.type('([3], [1])');
  await expect(cell.locator('.cm-content')).toContainText("import { smoothL1Loss } from 'lossbook/losses';");
  await page.keyboard.press('Shift+Enter');
  await expectState(cell, 'done');
  // By hand: 2 lies beyond a threshold of 1, so 2 − ½.
  await expect(outputOf(cell)).toContainText('1.5');
});

test('inside a call the parameters are shown', async ({ page }) => {
  const cell = cellOf(page, 'value-and-gradient');
  await writeCode(cell, "import { huberLoss } from 'lossbook/losses';\nhuberLoss");
  await expectTyped(cell);
  await page.keyboard.type('([1], ');
  await expect(cell.locator('.cm-words strong')).toContainText('target');
});

test('the compiler is loaded after the first edit, never before', async ({ page }) => {
  const loaded = () =>
    page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => /editorHelp/.test(name)).length,
    );
  const cell = cellOf(page, 'value-and-gradient');
  await cell.locator('.cell-code pre').click();
  await cell.locator('.cm-content').waitFor();
  await cell.getByRole('button', { name: 'Run' }).click();
  await expectState(cell, 'done');
  expect(await loaded()).toBe(0);
  await runCode(cell, '1 + 1');
  await expect(outputOf(cell)).toHaveText('2');
  await expect.poll(loaded).toBeGreaterThan(0);
});
