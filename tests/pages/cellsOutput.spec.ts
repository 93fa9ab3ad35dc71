import { cellOf, expectState, outputOf, runCode } from './cellActions.ts';
import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('lessons/huber/');
});

test('a table sorts by its headings, numbers by size and what is no number last', async ({ page }) => {
  const cell = cellOf(page, 'value-and-gradient');
  await runCode(cell, '[{ loss: 10 }, { loss: NaN }, { loss: 9 }]');
  const values = outputOf(cell).locator('tbody td');
  await outputOf(cell).getByRole('button', { name: 'loss' }).click();
  await expect(values).toHaveText(['9', '10', 'NaN']);
  await outputOf(cell).getByRole('button', { name: 'loss' }).click();
  await expect(values).toHaveText(['NaN', '10', '9']);
});

test('a figure of a cell follows the theme', async ({ page }) => {
  const cell = cellOf(page, 'value-and-gradient');
  await runCode(
    cell,
    "import * as Plot from '@observablehq/plot';\nPlot.lineY([1, 4, 9]).plot({ ariaLabel: 'Squares' })",
  );
  const figure = outputOf(cell).getByRole('img', { name: 'Squares' });
  const ink = () =>
    figure
      .locator('text')
      .first()
      .evaluate((text) => getComputedStyle(text).fill);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await ink();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ink()).not.toBe(light);
});

test('a long computation shows how far it has come, until it is ended', async ({ page }) => {
  const cell = cellOf(page, 'value-and-gradient');
  await runCode(
    cell,
    'for (let i = 1; i <= 4; i++) { progress(i / 8, "step " + i + " of 8"); await new Promise<void>((done) => setTimeout(done, 40)); }\nawait new Promise<void>(() => {})',
  );
  const bar = cell.locator('progress');
  await expect(bar).toHaveJSProperty('value', 0.5);
  await expect(bar).toHaveAttribute('aria-label', 'step 4 of 8');
  await expectState(cell, 'stopped');
  await expect(bar).toBeHidden();
});

test('what is too long for the page unfolds', async ({ page }) => {
  const cell = cellOf(page, 'value-and-gradient');
  await runCode(cell, "console.log('x'.repeat(5_000) + 'the end')");
  await expect(outputOf(cell).getByText('the end')).toBeHidden();
  await outputOf(cell).getByText('more characters').click();
  await expect(outputOf(cell).getByText('the end')).toBeVisible();
});

test('a cell loads what it imports and no more: the losses without the whole of tfjs, on one copy of its core', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  const cell = cellOf(page, 'value-and-gradient');
  await runCode(cell, '1 + 1');
  await expect(outputOf(cell)).toHaveText('2');
  expect(loaded.filter((url) => /tensor|plot/i.test(url))).toEqual([]);
  await runCode(cell, "import { huberLoss } from 'lossbook/losses';\nhuberLoss([1], [2]).mul(2)");
  await expect(outputOf(cell)).toContainText('Tensor [] float32');
  expect(loaded.filter((url) => /lossTensors/.test(url))).not.toEqual([]);
  expect(loaded.filter((url) => /tensorLibraries|plotLibrary/.test(url))).toEqual([]);
  await runCode(
    cell,
    "import { huberLoss } from 'lossbook/losses';\nimport * as tf from '@tensorflow/tfjs';\nconst before = tf.memory().numTensors;\nconst loss = huberLoss([1], [2]);\n[loss instanceof tf.Tensor, tf.memory().numTensors - before, tf.getBackend()]",
  );
  await expect(outputOf(cell)).toHaveText('[true, 1, "cpu"]');
  expect(loaded.filter((url) => /plotLibrary/.test(url))).toEqual([]);
});
