import type { Page } from '@playwright/test';
import { cellOf, expectState, outputOf, writeCode } from './cellActions.ts';
import { expect, test } from './fixtures.ts';
import { expectAgreement } from './outputAgreement.ts';

const choose = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('Python shows the lesson’s cells in Python with what they come to, and nothing of it is fetched before', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('lessons/huber/');
  await expect(page.getByRole('button', { name: 'TypeScript', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(asked.filter((url) => url.includes('python'))).toEqual([]);
  await choose(page, 'Python');
  const twin = cellOf(page, 'value-and-gradient-python');
  await expect(twin.locator('.cell-code')).toContainText('F.huber_loss(residuals, zeros, reduction="sum")');
  await expect(outputOf(twin)).toContainText('2.5');
  await expect(cellOf(page, 'value-and-gradient')).toBeHidden();
  await expect(cellOf(page, 'venus')).toContainText('TypeScript only so far');
  await choose(page, 'TypeScript');
  await expect(twin).toBeHidden();
  await expect(cellOf(page, 'value-and-gradient')).toBeVisible();
});

test('each twin of a lesson runs to what it showed, with the names of those before it', async ({ page }) => {
  test.slow();
  await page.goto('lessons/huber/?language=python');
  await expect(cellOf(page, 'units-python')).toBeVisible();
  // The last first: it runs what it needs.
  for (const twin of (await page.locator('[data-twin-of]').all()).toReversed()) {
    const before = await outputOf(twin).innerHTML();
    await twin.getByRole('button', { name: 'Run' }).click();
    await expectState(twin, 'done');
    expectAgreement(await outputOf(twin).innerHTML(), before, (await twin.getAttribute('data-cell')) ?? '');
  }
});

test('the choice is remembered for every lesson, stands in the address, and an edit of either language is kept', async ({
  page,
}) => {
  await page.goto('lessons/huber/');
  await choose(page, 'Python');
  await expect(page).toHaveURL(/\?language=python/);
  await writeCode(cellOf(page, 'value-and-gradient-python'), 'print("mine")');
  await page.goto('lessons/mse/');
  await expect(cellOf(page, 'mean-and-median-python')).toBeVisible();
  await page.goto('lessons/huber/');
  await expect(cellOf(page, 'value-and-gradient-python').locator('.cell-code')).toContainText('mine');
  await choose(page, 'TypeScript');
  await expect(page).not.toHaveURL(/language/);
  await expect(cellOf(page, 'value-and-gradient').locator('.cell-code')).toContainText('huberLoss');
});

test('a link to a cell in Python brings the language with it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('lessons/huber/?language=python');
  const twin = cellOf(page, 'value-and-gradient-python');
  await writeCode(twin, 'print("from a link")');
  await twin.getByRole('button', { name: 'Link' }).click();
  await expect(twin.getByRole('status').first()).toContainText('Link copied');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  await page.evaluate(() => localStorage.clear());
  await page.goto('reference/');
  await page.goto(address.replace('language=python', ''));
  await expect(twin.locator('.cell-code')).toContainText('from a link');
  await expect(twin).toBeVisible();
});

test('the choice opens a block in both languages with the one', async ({ page }) => {
  await page.goto('lessons/huber/');
  const typescript = page.locator('.in-pytorch > details');
  await expect(typescript).not.toHaveAttribute('open');
  await choose(page, 'Python');
  await choose(page, 'TypeScript');
  await expect(typescript).toHaveAttribute('open');
  await choose(page, 'Python');
  await expect(typescript).not.toHaveAttribute('open');
});
