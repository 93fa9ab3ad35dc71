import type { Page } from '@playwright/test';
import { ownRow, unfold } from './figureActions.ts';
import { expect, test } from './fixtures.ts';

const figure = (page: Page) => page.locator('#outliers');
const outlier = (page: Page) => figure(page).getByRole('slider', { name: 'Point 3', exact: true });
const row = (page: Page, line: string) => ownRow(figure(page), new RegExp(`^${line}`));

test.beforeEach(async ({ page }) => {
  await page.goto('lessons/mse/');
  await expect(outlier(page)).toBeVisible();
  await unfold(figure(page));
});

test('arrow keys move a point, and its residuals are announced', async ({ page }) => {
  // numpy 1.24.2: the lines are 3.0025 + 0.4997x and 4.01 + 0.345x; at (13, 12.74) they miss by −3.24 and −4.24.
  await expect(outlier(page)).toHaveAttribute(
    'aria-valuetext',
    /^x 13\.00, y 12\.74; residuals: MSE −3\.24, MAE −4\.2/,
  );
  await outlier(page).focus();
  await page.keyboard.press('ArrowDown');
  // By hand: its leverage is 1/11 + 16/110, so a tenth lower brings the line nearer by 0.076.
  await expect(outlier(page)).toHaveAttribute('aria-valuetext', /^x 13\.00, y 12\.64; residuals: MSE −3\.16/);
  await page.keyboard.press('ArrowLeft');
  await expect(outlier(page)).toHaveAttribute('aria-valuetext', /^x 12\.90, y 12\.64/);
});

test('a dragged outlier takes the MSE line along and leaves the MAE line where it is', async ({ page }) => {
  await outlier(page).scrollIntoViewIfNeeded();
  const box = await outlier(page).boundingBox();
  if (!box) throw new Error('the point has no box');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 60, { steps: 4 });
  await page.mouse.up();
  // The slope is the second number.
  await expect(row(page, 'MSE').getByRole('cell').nth(1)).not.toHaveText('0.500');
  await expect(row(page, 'MAE').getByRole('cell').nth(1)).toHaveText('0.345');
});

test('further lines, their errors and δ can be chosen', async ({ page }) => {
  await figure(page).getByRole('checkbox', { name: 'Huber' }).check();
  // scipy 1.17.1: the line that minimises the summed Huber loss at δ = 1, then at δ = 2.
  await expect(row(page, 'Huber')).toContainText('0.393');
  await figure(page).getByLabel('delta, as a number').fill('2');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Huber')).toContainText('0.441');
  await figure(page).getByRole('radio', { name: 'distances to the MAE line' }).check();
  await expect(figure(page).locator('.panels:not(.fading) > svg')).toContainText('4.2');
});

test('a link opens the plane in exactly the state it was copied in, and reset goes back', async ({
  page,
}) => {
  await outlier(page).focus();
  await page.keyboard.press('PageDown');
  await figure(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(page).toHaveURL(/#outliers:.*13,11\.74/);
  const url = page.url();
  await page.goto('about:blank');
  await page.goto(url);
  await expect(outlier(page)).toHaveAttribute('aria-valuenow', '11.74');
  await figure(page).getByRole('button', { name: 'Reset' }).click();
  await expect(outlier(page)).toHaveAttribute('aria-valuenow', '12.74');
});

test('the figure keeps its size when it comes alive', async ({ page }) => {
  const before = await figure(page).boundingBox();
  await outlier(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'MSE')).not.toContainText('0.500');
  const after = await figure(page).boundingBox();
  expect(Math.abs((after?.height ?? 0) - (before?.height ?? 0))).toBeLessThan(1);
});
