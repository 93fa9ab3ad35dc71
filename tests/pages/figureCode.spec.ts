import { cellOf, expectState, outputOf } from './cellActions.ts';
import { expect, test } from './fixtures.ts';

/* Every figure's code is one press away, and what a link or a hand sets is seen where it is set. */

test('a figure’s code opens as a cell in the state that the reader left, runs, and goes again', async ({
  page,
}) => {
  await page.goto('lessons/huber/');
  const figure = page.locator('#explorer-huber');
  await figure.getByLabel('delta, as a number').fill('2');
  await page.keyboard.press('Enter');
  const button = figure.getByRole('button', { name: 'Code', exact: true });
  await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  const cell = cellOf(page, 'figure-explorer-huber');
  await expect(cell.locator('.cell-code')).toContainText('const delta = 2;');
  await cell.getByRole('button', { name: 'Run' }).click();
  await expectState(cell, 'done');
  await expect(outputOf(cell).locator('svg')).toHaveCount(2);
  // By hand, δ = 2: 2 (2.6 − 1) = 3.2 at the residual −2.6, where the slope is −2.
  await expect(outputOf(cell).getByRole('row', { name: /this loss −2\.6 3\.2 −2$/ })).toHaveCount(1);
  await button.click();
  await expect(cell).toHaveCount(0);
});

test('outside lessons, where no cell stands, no figure offers code', async ({ page }) => {
  await page.goto('reference/huberLoss/');
  await expect(page.locator('.explorer-figure').getByRole('button', { name: 'Reset' }).first()).toBeVisible();
  await expect(page.locator('.show-code:visible')).toHaveCount(0);
});

test('a link that sets one of More settings opens them; one that does not leaves them folded', async ({
  page,
}) => {
  const more = page.locator('#focal .more');
  await page.goto('lessons/focal/#focal:gamma=3&negatives=10');
  await expect(page.locator('#focal').getByLabel('gamma, as a number')).toHaveValue('3');
  await expect(more).not.toHaveAttribute('open');
  await page.goto('about:blank');
  await page.goto('lessons/focal/#focal:alpha=0.5');
  await expect(more).toHaveAttribute('open');
});

test('the tabs of δ light up the term in the formula, as its slider does', async ({ page }) => {
  await page.goto('lessons/huber/');
  await page.locator('#explorer-huber').getByRole('slider', { name: 'delta, right guide' }).focus();
  await expect(page.locator('.katex-display [data-term="delta"]').first()).not.toHaveCSS(
    'background-color',
    'rgba(0, 0, 0, 0)',
  );
});

test('what is laid beside a loss fades in, and nothing of what was drawn before stays', async ({ page }) => {
  await page.goto('lessons/huber/');
  const figure = page.locator('#explorer-huber');
  await figure.getByRole('checkbox', { name: 'Log-cosh' }).check();
  await expect(figure.locator('.panels:not(.fading) > svg .absent')).toHaveText(['Smooth L1']);
  await expect(figure.locator('.fading')).toHaveCount(0);
});
