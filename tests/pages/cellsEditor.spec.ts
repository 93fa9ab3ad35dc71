import { cellOf, expectState, outputOf, runCode, writeCode } from './cellActions.ts';
import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('lessons/huber/');
});

test('the editor closes brackets, indents, marks words, finds text, and undoes across a run', async ({
  page,
}) => {
  const cell = cellOf(page, 'value-and-gradient');
  const content = cell.locator('.cm-content');
  await writeCode(cell, '');
  await page.keyboard.type('const sum = (x: number) => {');
  await page.keyboard.press('Enter');
  await page.keyboard.type('return x');
  await expect(content.locator('.cm-line')).toHaveText(['const sum = (x: number) => {', '  return x', '}']);
  await expect(content.locator('.tok-keyword').first()).toHaveText('const');
  await page.keyboard.press('ControlOrMeta+f');
  await expect(cell.locator('.cm-search input[name="search"]')).toBeFocused();
  await page.keyboard.press('Escape');

  await runCode(cell, '1 + 1');
  await expect(outputOf(cell)).toHaveText('2');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(content).toContainText('return x');
});

test('a screen reader is told how to leave the editor', async ({ page }) => {
  const cell = cellOf(page, 'value-and-gradient');
  await writeCode(cell, '1');
  await expect(cell.locator('.cm-content')).toHaveAttribute('aria-label', /Press Escape, then Tab, to leave/);
});

test('hovering a loss shows its signature and what it says of itself', async ({ page }) => {
  const cell = cellOf(page, 'value-and-gradient');
  await writeCode(cell, "import { huberLoss } from 'lossbook/losses';");
  await expect(cell.locator('.cell-code')).toHaveAttribute('data-editor', 'typed');
  await page.keyboard.type('\n');
  await cell.locator('.cm-line').first().getByText('huberLoss').hover();
  await expect(cell.locator('.cm-tooltip-hover .cm-words')).toContainText('function huberLoss');
});

test('Copy puts the code into the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const cell = cellOf(page, 'value-and-gradient');
  await writeCode(cell, 'const kept = "as it stands";');
  await cell.getByRole('button', { name: 'Copy' }).click();
  await expect(cell.getByRole('status')).toContainText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('const kept = "as it stands";');
});

test('a reader who saves data gets the editor without the compiler', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) }),
  );
  await page.reload();
  const cell = cellOf(page, 'value-and-gradient');
  await runCode(cell, '1 + 1');
  await expect(outputOf(cell)).toHaveText('2');
  await expect(cell.locator('.cell-code')).toHaveAttribute('data-editor', 'ready');
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.filter((name) => /language|declarations/i.test(name))).toEqual([]);
});

test.describe('on a screen that is touched', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 375, height: 740 } });

  test('code is written by a composing keyboard, indented by buttons, and run by a tap', async ({ page }) => {
    const cell = cellOf(page, 'value-and-gradient');
    await cell.locator('.cell-code pre').tap();
    const content = cell.locator('.cm-content');
    await expect(content).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');

    const keyboard = await page.context().newCDPSession(page);
    await keyboard.send('Input.imeSetComposition', { text: 'ans', selectionStart: 3, selectionEnd: 3 });
    await keyboard.send('Input.imeSetComposition', { text: 'answer', selectionStart: 6, selectionEnd: 6 });
    await keyboard.send('Input.insertText', { text: 'answer' });
    await expect(content).toHaveText('answer');
    await keyboard.send('Input.insertText', { text: ' = 42' });
    await page.keyboard.press('Home');
    await page.keyboard.insertText('const ');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('answer');

    await cell.getByRole('button', { name: 'Indent' }).tap();
    await expect(content).toBeFocused();
    await expect(content.locator('.cm-line')).toHaveText(['const answer = 42', '  answer']);
    await cell.getByRole('button', { name: 'Outdent' }).tap();
    await expect(content.locator('.cm-line')).toHaveText(['const answer = 42', 'answer']);
    await cell.getByRole('button', { name: 'Run' }).tap();
    await expectState(cell, 'done');
    await expect(outputOf(cell)).toHaveText('42');
  });
});
