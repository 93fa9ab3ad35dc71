import { readFileSync } from 'node:fs';
import recorded from '../python/programs/recorded.json' with { type: 'json' };
import { cellOf, expectState, outputOf, runCode, writeCode } from './cellActions.ts';
import { expect, test } from './fixtures.ts';

const besideOf = (cell: ReturnType<typeof cellOf>) => cell.locator('[data-beside]');

test('nothing of Python is fetched before its first run, and one run shows what PyTorch printed', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'pytorch-huber');
  const before = await outputOf(cell).textContent();
  await cellOf(page, 'value-and-gradient').getByRole('button', { name: 'Run' }).click();
  await expectState(cellOf(page, 'value-and-gradient'), 'done');
  expect(asked.filter((url) => /python/i.test(url))).toEqual([]);
  await cell.getByRole('button', { name: 'Run' }).click();
  await expectState(cell, 'done');
  await expect(cell.getByRole('status').first()).toContainText('Ran in');
  expect(await outputOf(cell).textContent()).toBe(before);
  expect(before).toContain('loss 1.7925000190734863');
  expect(asked.filter((url) => url.includes('micropython') && url.endsWith('.wasm'))).toHaveLength(1);
});

test('an edit that changes the output says that it differs from PyTorch’s, and Reset takes it back', async ({
  page,
}) => {
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'pytorch-huber');
  await expect(besideOf(cell)).toHaveText(/^The same as PyTorch 2/);
  await runCode(cell, 'print("loss", 1.7925)\nprint("gradient", 3)');
  await expect(outputOf(cell)).toHaveText('loss 1.7925gradient 3');
  await expect(besideOf(cell)).toHaveText(/^From line 2 of the output on.*before your edit/);
  await page.reload();
  await expect(cell.locator('.cell-code')).toContainText('print("gradient", 3)');
  await cell.getByRole('button', { name: 'Reset' }).click();
  await expectState(cell, 'done');
  await expect(besideOf(cell)).toHaveText(/^The same as PyTorch 2/);
  await expect(outputOf(cell)).toContainText('smooth L1');
});

test('an error names the reader’s own line and marks it', async ({ page }) => {
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'pytorch-huber');
  await runCode(cell, 'import torch\nx = torch.ones(2)\nprint(x)\nx.backwards()');
  await expectState(cell, 'failed');
  await expect(outputOf(cell)).toContainText('tensor([1., 1.])');
  await expect(outputOf(cell)).toContainText('Line 4.');
  await expect(outputOf(cell)).toContainText('Did you mean backward?');
  await expect(cell.locator('.cm-lintRange-error')).toHaveCount(1);
});

test('an endless loop is stopped by the reader, another is ended at the limit, and both languages run on', async ({
  page,
}) => {
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'pytorch-huber');
  await runCode(cell, 'while True:\n    pass');
  await expect(cell.getByRole('status').first()).toContainText('Still running');
  await cell.getByRole('button', { name: 'Stop' }).click();
  await expectState(cell, 'stopped');
  await runCode(cell, 'while True:\n    print(1)');
  await expectState(cell, 'stopped');
  await expect(cell.getByRole('status').first()).toContainText('Is there a loop that never stops?');
  await runCode(cell, '"it works again"');
  await expect(outputOf(cell)).toHaveText("'it works again'");
  await runCode(cellOf(page, 'value-and-gradient'), '6 * 7');
  await expect(outputOf(cellOf(page, 'value-and-gradient'))).toHaveText('42');
});

test('a flood of output is cut, its last lines are there, and a line of a million letters too', async ({
  page,
}) => {
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'pytorch-huber');
  await runCode(cell, 'for i in range(5000):\n    print("x", i)');
  await expectState(cell, 'done');
  await expect(outputOf(cell)).toContainText('more not shown');
  await expect(outputOf(cell)).toContainText('x 4999');
  await runCode(cell, 'print("y" * 1000000)');
  await expectState(cell, 'done');
  await expect(outputOf(cell)).toContainText('more characters');
});

test('the tour on the random numbers of one seed prints PyTorch’s numbers', async ({ page }) => {
  await page.goto('lessons/in-pytorch/');
  const cell = cellOf(page, 'pytorch-tour-classes');
  await runCode(cell, readFileSync('tests/python/programs/seed.py', 'utf8'));
  await expectState(cell, 'done');
  const lines = await outputOf(cell).locator('.line').allTextContents();
  expect(lines).toEqual(recorded.programs.seed.output.trimEnd().split('\n'));
});

test('a slider of Python is drawn below its cell, and moving it runs the cell again', async ({ page }) => {
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'pytorch-huber');
  await runCode(
    cell,
    'from lossbook import slider\ndelta = slider("δ", min=0, max=5, step=1, value=1)\ndelta * 2',
  );
  await expect(outputOf(cell)).toHaveText('2');
  await cell.getByRole('slider', { name: 'δ' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(outputOf(cell)).toHaveText('4');
});

test('the editor indents Python by four spaces after a colon', async ({ page }) => {
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'pytorch-huber');
  await cell.locator('.cell-code pre').click();
  await cell.locator('.cm-content').waitFor();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('for i in range(2):\nprint(i)');
  await page.keyboard.press('Shift+Enter');
  await expect(outputOf(cell)).toHaveText('01');
});

test('the editor completes names of torch from their docstrings', async ({ page }) => {
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'pytorch-huber');
  await writeCode(cell, 'import torch.nn.functional as F\nF');
  await expect(cell.locator('.cell-code')).toHaveAttribute('data-editor', 'typed');
  await page.keyboard.type('.hub');
  await expect(cell.getByRole('option', { name: 'huber_loss' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(cell.locator('.cm-content')).toContainText('F.huber_loss');
});

test('the page says once what runs Python', async ({ page }) => {
  await page.goto('lessons/in-pytorch/');
  await expect(page.getByText('a torch that this book wrote')).toHaveCount(1);
});
