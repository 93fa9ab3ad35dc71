import type { Page } from '@playwright/test';
import { ownRow, unfold } from './figureActions.ts';
import { expect, test } from './fixtures.ts';

const figure = (page: Page) => page.locator('#explorer-huber');
const panelText = (page: Page) => figure(page).locator('.panels:not(.fading) > svg').first();

test.beforeEach(async ({ page }) => {
  await page.goto('lessons/huber/');
  await expect(figure(page).getByRole('slider', { name: 'residual 3' })).toBeVisible();
});

test('arrow keys move a residual, and its loss and gradient are announced', async ({ page }) => {
  const handle = figure(page).getByRole('slider', { name: 'residual 3' });
  await handle.focus();
  await page.keyboard.press('End');
  // By hand: δ (|r| − δ/2) at δ = 1, r = 4.
  await expect(handle).toHaveAttribute('aria-valuetext', 'residual 4.00, loss 3.50, gradient 1.00');
  await page.keyboard.press('ArrowLeft');
  await expect(handle).toHaveAttribute('aria-valuetext', 'residual 3.90, loss 3.40, gradient 1.00');
});

test('a residual follows the pointer that drags it', async ({ page }) => {
  const handle = figure(page).getByRole('slider', { name: 'residual 3' });
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (!box) throw new Error('the handle has no box');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y, { steps: 4 });
  await page.mouse.up();
  await expect(handle).not.toHaveAttribute('aria-valuenow', '2.2');
  const now = Number(await handle.getAttribute('aria-valuenow'));
  expect(now).toBeLessThan(2);
  await expect(handle).toHaveAttribute('aria-valuetext', new RegExp(`^residual ${now.toFixed(2)}`));
});

test('δ typed as a number moves the joint and the numbers of the table', async ({ page }) => {
  await figure(page).getByLabel('delta, as a number').fill('2');
  await page.keyboard.press('Enter');
  await unfold(figure(page));
  // By hand, δ = 2: 2 (2.6 − 1) = 3.2 and 2 (2.2 − 1) = 2.4.
  const row = ownRow(figure(page), /^Huber/);
  await expect(row).toContainText('3.200');
  await expect(row).toContainText('2.400');
});

test('a box that is left empty or out of range shows the number that the figure uses', async ({ page }) => {
  const delta = figure(page).getByLabel('delta, as a number');
  for (const [typed, used] of [
    ['', '1'],
    ['0', '0.1'],
    ['0.05', '0.1'],
    ['99', '5'],
  ] as const) {
    await delta.fill(typed);
    await delta.press('Enter');
    await delta.blur();
    await expect(delta).toHaveValue(used);
  }
});

test('what is laid beside the loss is drawn and tabled', async ({ page }) => {
  await figure(page).getByRole('checkbox', { name: 'Log-cosh' }).check();
  await expect(panelText(page).getByText('Log-cosh', { exact: true })).not.toHaveClass(/absent/);
  await figure(page).getByRole('checkbox', { name: 'MSE' }).uncheck();
  await expect(panelText(page).getByText('MSE', { exact: true })).toHaveClass(/absent/);
  await unfold(figure(page));
  await expect(ownRow(figure(page), /^Log-cosh/)).toBeVisible();
});

test('a link opens the figure in exactly the state it was copied in, and reset goes back', async ({
  page,
}) => {
  await figure(page).getByLabel('delta, as a number').fill('2.5');
  await page.keyboard.press('Enter');
  await figure(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(page).toHaveURL(/#explorer-huber:delta=2\.5&at=-2\.6,0\.6,2\.2&with=mse,l1$/);
  const url = page.url();
  await page.goto('about:blank');
  await page.goto(url);
  await expect(figure(page).getByLabel('delta, as a number')).toHaveValue('2.5');
  await figure(page).getByRole('button', { name: 'Reset' }).click();
  await expect(figure(page).getByLabel('delta, as a number')).toHaveValue('1');
});

test('the figure keeps its size when it comes alive', async ({ page }) => {
  const before = await figure(page).boundingBox();
  await figure(page).getByRole('slider', { name: 'residual 1' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure(page).locator('.panels:not(.fading) > svg')).toHaveCount(2);
  const after = await figure(page).boundingBox();
  expect(Math.abs((after?.height ?? 0) - (before?.height ?? 0))).toBeLessThan(1);
});

test('a press on a curve’s name takes it out, and puts it in again', async ({ page }) => {
  const name = (label: string) =>
    figure(page).locator('.panels:not(.fading) > svg').first().getByText(label, { exact: true });
  await figure(page).getByRole('slider', { name: 'residual 1' }).focus();
  await page.keyboard.press('ArrowRight');
  await name('MAE').click();
  await expect(figure(page).getByRole('checkbox', { name: 'MAE' })).not.toBeChecked();
  await expect(name('MAE')).toHaveClass(/absent/);
  await name('MAE').click();
  await expect(figure(page).getByRole('checkbox', { name: 'MAE' })).toBeChecked();
  await expect(name('MAE')).not.toHaveClass(/absent/);
});
