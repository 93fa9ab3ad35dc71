import { catalogue } from '../../src/losses/index.ts';
import { expect, test } from './fixtures.ts';

test('every loss of the catalogue has a page, reached from the masthead', async ({ page }) => {
  await page.goto('');
  await page.getByRole('link', { name: 'Reference', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reference');
  for (const { functionName } of catalogue) {
    const link = page.getByRole('main').getByRole('link', { name: functionName, exact: true });
    await expect(link.first()).toHaveAttribute('href', new RegExp(`reference/${functionName}/$`));
  }
});

test('a page has the formula, the curve, the options, the worked numbers, the names and the source', async ({
  page,
}) => {
  await page.goto('reference/huberLoss/');
  const main = page.getByRole('main');
  await expect(main.locator('.katex-display').first()).toBeVisible();
  await expect(main.getByRole('slider', { name: 'Residual 1' })).toBeVisible();
  await expect(main.getByRole('row', { name: /^delta number/ })).toContainText(
    'Where the parabola meets the line',
  );
  // Keras publishes this one; the page computed it when it was made.
  await expect(main.locator('.worked')).toContainText('// 0.155');
  await expect(main.getByRole('cell', { name: 'torch.nn.functional.huber_loss' })).toBeVisible();
  await main.getByText('src/losses/huber.ts').click();
  await expect(main.getByText('export function')).toBeVisible();
  await expect(main.getByRole('link', { name: 'Huber loss' })).toHaveAttribute('href', /lessons\/huber\/$/);
});

test('the curve on a page follows the keyboard', async ({ page }) => {
  await page.goto('reference/mseLoss/');
  const handle = page.getByRole('slider', { name: 'Residual 3' });
  await handle.focus();
  await page.keyboard.press('End');
  // By hand: r² and 2r at r = 4.
  await expect(handle).toHaveAttribute('aria-valuetext', 'residual 4.00, loss 16.00, gradient 8.00');
});

test('a glossary term can be linked to, and leads to its lesson and its neighbours', async ({ page }) => {
  await page.goto('glossary/#residual');
  const term = page.locator('#residual');
  await expect(term).toContainText('Prediction minus target');
  await expect(term.getByRole('link', { name: 'outlier' })).toHaveAttribute('href', '#outlier');
  await expect(page.locator('#robust').getByRole('link', { name: 'Huber loss' })).toBeVisible();
});

test('a source names the lessons and functions that rest on it, and stands there once', async ({ page }) => {
  await page.goto('sources/');
  const source = page.getByRole('listitem').filter({ hasText: 'Robust Estimation of a Location Parameter' });
  await expect(source).toHaveCount(1);
  await expect(source.getByRole('link', { name: 'Huber loss' })).toBeVisible();
  await expect(source.getByRole('link', { name: 'huberLoss' })).toBeVisible();
});

test('the table of families shows one family at a time, by keyboard and without scripts', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('reference/');
  const rows = page.locator('.loss-table').getByRole('row');
  await expect(rows.filter({ hasText: 'Dice' }).first()).toBeVisible();
  await page.getByRole('radio', { name: 'all families' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Regression' })).toBeChecked();
  await expect(rows.filter({ hasText: 'Huber' }).first()).toBeVisible();
  await expect(rows.filter({ hasText: 'Dice' })).toHaveCount(0);
  await context.close();
});
