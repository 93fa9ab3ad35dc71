import { cellOf, expectState, outputOf, runCode, writeCode } from './cellActions.ts';
import { expect, test } from './fixtures.ts';
import { emptyStores, linkWith, settled } from './keptActions.ts';

test('a link carries a cell’s code, opens as text, and runs only when asked', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'value-and-gradient');
  const ours = await cell.locator('.cell-code').textContent();
  await writeCode(cell, "display('from δ to you')");
  await cell.getByRole('button', { name: 'Link' }).click();
  await expect(cell.getByRole('status')).toContainText('Link copied');
  const address = await page.evaluate(() => navigator.clipboard.readText());

  await emptyStores(page);
  await page.goto('about:blank');
  await page.goto(address);
  await expect(cell.getByRole('status')).toContainText('Code from a link');
  await expect(cell.locator('.cell-code')).toHaveText("display('from δ to you')");
  await expect(outputOf(cell)).toContainText('Tensor');
  await cell.getByRole('button', { name: 'Run' }).click();
  await expect(outputOf(cell)).toHaveText('"from δ to you"');
  await cell.getByRole('button', { name: 'Put back what was here' }).click();
  await expect(cell.locator('.cell-code')).toHaveText(ours ?? '');
});

test('a link over a cell that the reader had edited: their text can be put back after a key, a run and a reload', async ({
  page,
}) => {
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'value-and-gradient');
  const code = cell.locator('.cell-code');
  const putBack = cell.getByRole('button', { name: 'Put back what was here' });
  await writeCode(cell, "'my own'");
  await settled(page);
  const address = linkWith('value-and-gradient', "'from the link'");

  await page.goto('about:blank');
  await page.goto(`lessons/huber/${address}`);
  await expect(code).toHaveText("'from the link'");
  await putBack.click();
  await expect(code).toHaveText("'my own'");

  await page.goto('about:blank');
  await page.goto(`lessons/huber/${address}`);
  await expect(code).toHaveText("'from the link'");
  await runCode(cell, "'from the link, changed'");
  await expect(outputOf(cell)).toContainText('from the link, changed');
  await settled(page);
  await page.reload();
  await expect(code).toHaveText("'from the link, changed'");
  await putBack.click();
  await expect(code).toHaveText("'my own'");
  await settled(page);
  await page.reload();
  await expect(code).toHaveText("'my own'");
  await cell.getByRole('button', { name: 'Show the other text' }).click();
  await expect(code).toHaveText("'from the link, changed'");
});

test('a broken link leaves the page as it is', async ({ page }) => {
  await page.goto('lessons/huber/#cell=value-and-gradient&code=abc');
  await expect(cellOf(page, 'value-and-gradient').locator('.cell-code')).toContainText('huberLoss');
});

test('when our text has changed since, the reader keeps theirs and is shown both', async ({ page }) => {
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'value-and-gradient');
  await runCode(cell, "'mine'");
  await expectState(cell, 'done');
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.includes('value-and-gradient')) ?? '';
    const record = JSON.parse(localStorage.getItem(key) ?? '');
    record.value.ours = 'before';
    localStorage.setItem(key, JSON.stringify(record));
  });
  await page.reload();
  await expect(cell.locator('.cell-code')).toHaveText("'mine'");
  await cell.getByText('Our version has changed').click();
  await expect(cell.locator('details pre')).toContainText('huberLoss');
});

test('a lesson can be taken along as TypeScript and as a Jupyter notebook', async ({ request }) => {
  const script = await (await request.get('lessons/huber.ts')).text();
  expect(script).toContain('// Cell: value-and-gradient');
  const notebook = await (await request.get('lessons/huber.ipynb')).json();
  expect(notebook.nbformat).toBe(4);
  expect(notebook.cells.some((cell: { cell_type: string }) => cell.cell_type === 'code')).toBe(true);
});
