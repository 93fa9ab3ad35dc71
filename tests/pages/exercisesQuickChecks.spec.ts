import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const firstCheck = (page: Page) => page.locator('[data-quick-check="choice"]').first();
const isRight = (page: Page) => firstCheck(page).locator('.option[data-right]');
const notRight = (page: Page) => firstCheck(page).locator('.option:not([data-right])').first();

test.describe('multiple choice', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('lessons/huber/');
  });

  test('shows no reason before an answer', async ({ page }) => {
    for (const reason of await firstCheck(page).locator('.reason').all()) await expect(reason).toBeHidden();
    await expect(page.locator('.quick-check-answers')).toBeHidden();
  });

  test('every option answers back, by keyboard, and is announced; the right one says so', async ({
    page,
  }) => {
    await notRight(page).getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(firstCheck(page).getByRole('status')).toHaveText(/^Not this one\. \S/);
    await expect(notRight(page).locator('.reason')).toBeVisible();
    await expect(notRight(page).getByRole('button')).toBeFocused();
    await isRight(page).getByRole('button').click();
    await expect(firstCheck(page).getByRole('status')).toHaveText(/^Right\. \S/);
    await expect(notRight(page).locator('.reason')).toBeVisible();
  });

  test('remembers the answer', async ({ page }) => {
    await isRight(page).getByRole('button').click();
    await page.reload();
    await expect(isRight(page).locator('.reason')).toBeVisible();
    await expect(isRight(page).getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  });

  test('answers are printed at the end of the lesson', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    const answers = page.locator('.quick-check-answers');
    await expect(answers).toBeVisible();
    for (const reason of await answers.locator('.reason').all()) await expect(reason).toBeVisible();
  });
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the questions stand in their place, and the answers at the end', async ({ page }) => {
    await page.goto('lessons/huber/');
    await expect(firstCheck(page).locator('.option-text').first()).toBeVisible();
    await expect(firstCheck(page).getByRole('button')).toHaveCount(0);
    await expect(page.locator('.quick-check-answers .reason').first()).toBeVisible();
  });
});
