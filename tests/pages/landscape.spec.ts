import type { Page } from '@playwright/test';
import { ownRow, unfold } from './figureActions.ts';
import { expect, test } from './fixtures.ts';

const figure = (page: Page) => page.locator('#descent');
const start = (page: Page) => figure(page).getByRole('slider', { name: 'Start' });
const row = (page: Page, optimiser: string) => ownRow(figure(page), new RegExp(`^${optimiser}`));
const typed = async (page: Page, name: string, value: string) => {
  await figure(page).getByLabel(`${name}, as a number`).fill(value);
  await page.keyboard.press('Enter');
};

test.beforeEach(async ({ page }) => {
  // Where motion is welcome, the ways are walked first.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('lessons/training-loops/');
  await expect(start(page)).toBeVisible();
  await unfold(figure(page));
});

test('arrow keys move the start, and where the optimisers end is announced', async ({ page }) => {
  await start(page).focus();
  await page.keyboard.press('ArrowUp');
  await expect(start(page)).toHaveAttribute(
    'aria-valuetext',
    /^slope, per 10 of x −1\.50, intercept 0\.60; SGD at loss 1\.3/,
  );
});

test('the start follows the pointer that drags it', async ({ page }) => {
  await start(page).scrollIntoViewIfNeeded();
  const before = await row(page, 'momentum').textContent();
  const box = await start(page).boundingBox();
  if (!box) throw new Error('the start has no box');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 80, y - 30, { steps: 4 });
  await page.mouse.up();
  await expect(row(page, 'momentum')).not.toHaveText(before ?? '');
  await expect(start(page)).not.toHaveAttribute('aria-valuenow', '0.5');
});

test('with standardised inputs and a rate of 0.3, ten steps of SGD are enough', async ({ page }) => {
  await figure(page).getByRole('radio', { name: 'line, inputs standardised' }).check();
  await typed(page, 'learning rate', '0.3');
  await typed(page, 'steps', '10');
  // numpy: slope 0.49973 · √10, mean of y 7.5, MSE 1.25056.
  await expect(row(page, 'SGD')).toContainText(/1\.58.*7\.50.*1\.25/);
});

test('a rate beyond the limit is said to be one', async ({ page }) => {
  await typed(page, 'learning rate', '1.2');
  await typed(page, 'steps', '100');
  await expect(row(page, 'SGD')).toContainText('no longer a finite number');
});

test('Step goes one step on; with reduced motion Play goes to the end at once', async ({ page }) => {
  await figure(page).getByRole('button', { name: 'Step' }).click();
  await expect(figure(page).getByLabel('steps, as a number')).toHaveValue('61');
  await figure(page).getByRole('button', { name: 'Play' }).click();
  await expect(figure(page).getByLabel('steps, as a number')).toHaveValue('100');
  await expect(figure(page).getByRole('button', { name: 'Step' })).toBeDisabled();
});

test('Play walks on until it is paused', async ({ page }) => {
  await figure(page).getByRole('button', { name: 'Play' }).click();
  await expect(figure(page).getByLabel('steps, as a number')).not.toHaveValue('60');
  const pause = figure(page).getByRole('button', { name: 'Pause' });
  if (await pause.isVisible()) await pause.click();
  await expect(figure(page).getByRole('button', { name: 'Play' })).toBeVisible();
});

test('a link opens the figure in exactly the state it was copied in, and reset goes back', async ({
  page,
}) => {
  await figure(page).getByRole('radio', { name: 'two weights in a row' }).check();
  await typed(page, 'batch size', '2');
  await figure(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(page).toHaveURL(
    /#descent:surface=saddle&loss=mse&start=-1\.7,1\.5&rate=0\.1&batch=2&steps=60$/,
  );
  const url = page.url();
  await page.goto('about:blank');
  await page.goto(url);
  await unfold(figure(page));
  await expect(figure(page).getByRole('radio', { name: 'two weights in a row' })).toBeChecked();
  await expect(figure(page).getByLabel('batch size, as a number')).toHaveValue('2');
  await figure(page).getByRole('button', { name: 'Reset' }).click();
  await expect(figure(page).getByRole('radio', { name: 'line, inputs in tens' })).toBeChecked();
});

test('the figure keeps its size when it comes alive', async ({ page }) => {
  const before = await figure(page).boundingBox();
  await start(page).focus();
  await page.keyboard.press('ArrowUp');
  await expect(start(page)).toHaveAttribute('aria-valuenow', '0.6');
  await expect(figure(page).locator('.panels:not(.fading) > svg')).toHaveCount(2);
  const after = await figure(page).boundingBox();
  expect(Math.abs((after?.height ?? 0) - (before?.height ?? 0))).toBeLessThan(1);
});

test.describe('where motion is welcome', () => {
  test('the ways are walked once in view, and are whole as soon as a reader changes anything', async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.reload();
    await page.mouse.move(5, 5);
    const steps = figure(page).getByLabel('steps, as a number');
    await expect(steps).not.toHaveValue('60');
    await start(page).focus();
    await page.keyboard.press('ArrowUp');
    await expect(steps).toHaveValue('60');
    await expect(start(page)).toHaveAttribute('aria-valuenow', '0.6');
  });
});
