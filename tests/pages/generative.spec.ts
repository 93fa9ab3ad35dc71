import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const game = (page: Page) => page.locator('#game');
const autoencoders = (page: Page) => page.locator('#autoencoders');

test('without scripts both figures and their numbers are there', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL, javaScriptEnabled: false });
  await page.goto('lessons/generative/');
  await expect(game(page).getByRole('img')).toHaveCount(4);
  await expect(game(page).getByRole('row').nth(1)).toContainText('non-saturating300');
  await expect(autoencoders(page).getByRole('row')).toHaveCount(4);
  await expect(game(page).getByRole('button')).toHaveCount(0);
  await page.close();
});
