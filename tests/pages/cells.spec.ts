import { cellOf, expectState, outputOf, runCode, writeCode } from './cellActions.ts';
import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('lessons/huber/');
});

test('a cell shows its output before it runs, and the same after Run', async ({ page }) => {
  const cell = cellOf(page, 'value-and-gradient');
  const before = await outputOf(cell).textContent();
  expect(before).toContain('Tensor [7] float32');
  await cell.getByRole('button', { name: 'Run' }).click();
  await expectState(cell, 'done');
  await expect(cell.getByRole('status')).toContainText('Ran in');
  expect(await outputOf(cell).textContent()).toBe(before);
});

test('edited code runs on Shift+Enter, survives a reload, and Reset brings ours back, and back again', async ({
  page,
}) => {
  const cell = cellOf(page, 'value-and-gradient');
  await runCode(cell, 'const answer: number = 6 * 7;\nanswer');
  await expect(outputOf(cell)).toHaveText('42');
  await page.reload();
  await expect(cell.locator('.cell-code')).toContainText('6 * 7');
  await expect(cell.locator('.cell-code pre .tok-keyword')).toHaveText('const');
  await cell.getByRole('button', { name: 'Reset' }).click();
  await expect(cell.locator('.cell-code')).toContainText('huberLoss');
  await cell.getByRole('button', { name: 'Undo reset' }).click();
  await expect(cell.locator('.cell-code')).toContainText('6 * 7');
});

test('a fold that a reader opened is open on the next visit, and closed again stays closed', async ({
  page,
}) => {
  const fold = page.locator('.cell-fold').first();
  await expect(fold).not.toHaveAttribute('open');
  await fold.locator('summary').click();
  await page.reload();
  await expect(fold).toHaveAttribute('open', '');
  await fold.locator('summary').click();
  await page.reload();
  await expect(page.locator('.cell').first()).toBeVisible();
  await expect(fold).not.toHaveAttribute('open');
});

test('an endless loop is stopped by the reader, and the other cells stay as they were', async ({ page }) => {
  const cell = cellOf(page, 'value-and-gradient');
  const other = cellOf(page, 'limits');
  const before = await outputOf(other).textContent();
  await runCode(cell, 'while (true) {}');
  await expect(cell.getByRole('status')).toContainText('Still running');
  await cell.getByRole('button', { name: 'Stop' }).click();
  await expectState(cell, 'stopped');
  expect(await outputOf(other).textContent()).toBe(before);
  await runCode(cell, '"it works again"');
  await expect(outputOf(cell)).toContainText('it works again');
});

test('an endless loop that nobody stops is ended at the hard limit', async ({ page }) => {
  const cell = cellOf(page, 'value-and-gradient');
  await runCode(cell, 'for (;;) {}');
  await expectState(cell, 'stopped');
  await expect(cell.getByRole('status')).toContainText('Is there a loop that never stops?');
});

test('an error names the reader’s own line and marks it', async ({ page }) => {
  const cell = cellOf(page, 'value-and-gradient');
  await runCode(
    cell,
    "type Pair = [number, number];\nconst pair: Pair = [1, 2];\nthrow new Error('on purpose');",
  );
  await expectState(cell, 'failed');
  await expect(outputOf(cell)).toContainText('Line 3.');
  await expect(outputOf(cell)).toContainText('> 3 | throw new Error');
  await expect(cell.locator('.cm-lintRange-error')).toHaveCount(1);
});

test('a slider moves the cells that use its value', async ({ page }) => {
  const uses = cellOf(page, 'venus-location');
  const before = await outputOf(uses).textContent();
  await cellOf(page, 'venus').getByRole('slider').fill('2');
  await expectState(uses, 'done');
  expect(await outputOf(uses).textContent()).not.toBe(before);
});

test('what depends on an edited cell looks stale until it runs, and no longer once the edit is undone', async ({
  page,
}) => {
  const made = cellOf(page, 'venus');
  const uses = cellOf(page, 'venus-location');
  const other = cellOf(page, 'limits');
  const was = (await made.locator('.cell-code').textContent()) ?? '';
  await writeCode(made, 'const venus = [1, 2, 30];\nconst delta = 1;');
  await expectState(uses, 'stale');
  await expect(uses.getByRole('status')).toContainText('Waits for a run of venus');
  await expectState(other, 'ready');
  await made.getByRole('button', { name: 'Reset' }).click();
  await expect(made.locator('.cm-content')).toContainText(was.slice(0, 20));
  await expectState(uses, 'ready');
});

test('nothing of the notebook is loaded before a cell is touched', async ({ page }) => {
  const scripts = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  await page.waitForLoadState('networkidle');
  expect(
    (await scripts()).filter((name) =>
      /editor|kernel|lossTensors|tensorLibraries|cellParts|purify/i.test(name),
    ),
  ).toEqual([]);
});

test('a click in the margin of the code begins to edit it', async ({ page }) => {
  const cell = cellOf(page, 'value-and-gradient');
  await cell.locator('.cell-code').click({ position: { x: 3, y: 3 } });
  await expect(cell.locator('.cm-content')).toBeFocused();
  await page.mouse.click(2, 2);
  await cell.locator('.cell-code').click({ position: { x: 3, y: 3 } });
  await expect(cell.locator('.cm-content')).toBeFocused();
});

test('a tensor that meets an operator is named at the reader’s line, with what to write', async ({
  page,
}) => {
  const cell = cellOf(page, 'value-and-gradient');
  await runCode(
    cell,
    "import * as tf from '@tensorflow/tfjs';\nconst t: any = tf.tensor([1, 2]);\nconst twice = (x: any) => 2 * x;\ntwice(t)",
  );
  await expectState(cell, 'failed');
  await expect(outputOf(cell)).toContainText('Line 3.');
  await expect(outputOf(cell)).toContainText('Write tf.mul(2, x).');
  await runCode(cell, 'const list: any = [1, 2];\nlist - list');
  await expect(outputOf(cell)).toContainText('- does not work on lists.');
});

test('a library’s function is shown with what it takes', async ({ page }) => {
  const cell = cellOf(page, 'value-and-gradient');
  await runCode(cell, "import { mseLoss } from 'lossbook/losses';\nmseLoss");
  await expect(outputOf(cell)).toHaveText('function mseLoss(input, target, options?)');
});

test('Tab does not trap the keyboard: Escape, then Tab, leaves the editor', async ({ page }) => {
  const cell = cellOf(page, 'value-and-gradient');
  await writeCode(cell, 'const a = 1;');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(cell.getByRole('button', { name: 'Run' })).toBeFocused();
});

test('code that goes on beyond the edge fades there, and no longer once it is scrolled to its end', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const code = cellOf(page, 'value-and-gradient').locator('.cell-code');
  const cut = () => code.evaluate((box) => getComputedStyle(box).getPropertyValue('--cut'));
  expect(await code.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
  await expect.poll(cut).toBe('24px');
  await code.evaluate((box) => box.scrollTo({ left: box.scrollWidth }));
  await expect.poll(cut).toBe('0px');
});
