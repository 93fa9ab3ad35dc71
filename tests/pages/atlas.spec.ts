import type { Page } from '@playwright/test';
import { isTaught } from '../../src/losses/catalogue.ts';
import { catalogue } from '../../src/losses/index.ts';
import { expect, test } from './fixtures.ts';

const atlas = (page: Page) => page.locator('.atlas');
const huber = (page: Page) => atlas(page).getByRole('link', { name: 'Huber', exact: true });
const running = (page: Page) =>
  huber(page).evaluate((link) =>
    link.getAnimations({ subtree: true }).map((each) => (each as CSSAnimation).animationName),
  );

test('the atlas has every loss that a lesson teaches; each leads to its lesson, and says what it does while it is pointed at', async ({
  page,
}) => {
  await page.goto('');
  await expect(atlas(page).getByRole('link')).toHaveCount(catalogue.filter(isTaught).length);
  const does = atlas(page).getByText(/^Squared error near 0/);
  await expect(does).toBeHidden();
  await huber(page).hover();
  await expect(does).toBeVisible();
  await expect(huber(page)).toHaveAccessibleDescription(/^Squared error near 0/);
  await huber(page).click();
  await expect(page).toHaveURL(/lessons\/huber\/$/);
});

test('a dot runs along curve and slope at the focus, unless motion is reduced', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('lessons/taxonomy/');
  expect(await running(page)).toEqual([]);
  await page.getByRole('link', { name: 'Absolute error (MAE)' }).first().focus();
  await page.keyboard.press('Tab');
  await expect(huber(page)).toBeFocused();
  expect(await running(page)).toEqual(['run', 'run']);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await running(page)).toEqual([]);
  await expect(huber(page).locator('.dot').first()).toBeHidden();
});

test('in the reference a thumbnail leads to the function’s page', async ({ page }) => {
  await page.goto('reference/');
  await expect(huber(page)).toHaveAttribute('href', /reference\/huberLoss\/$/);
});
