import { expect, type Page, test } from '@playwright/test';
import { unfold } from './figureActions.ts';

/** Opens a lesson whose islands get their code only once the returned function is called. */
async function openWithoutIslands(page: Page, lesson: string) {
  const { promise: wanted, resolve: deliver } = Promise.withResolvers<void>();
  await page.route(/\/_astro\/Island\.[^/]*\.js$/, async (route) => {
    await wanted;
    await route.continue();
  });
  await page.goto(`lessons/${lesson}/`);
  return deliver;
}

const asleep = (page: Page, figure: string) => page.locator(`${figure} astro-island[ssr]`);

test('the press that wakes a figure is not lost', async ({ page }) => {
  const deliver = await openWithoutIslands(page, 'focal');
  const figure = page.locator('#focal');
  const compared = figure.getByRole('checkbox', { name: 'cross-entropy' });
  const curves = figure.locator('.panels svg').first();
  await expect(curves).toContainText('cross-entropy');
  await compared.click();
  await expect(asleep(page, '#focal')).toHaveCount(1);
  deliver();
  await expect(curves).not.toContainText('cross-entropy');
  await expect(compared).not.toBeChecked();
});

test('a number that is typed and a name that is chosen before a figure is alive are taken', async ({
  page,
}) => {
  const deliver = await openWithoutIslands(page, 'dice');
  const figure = page.locator('#mask');
  await unfold(figure);
  await figure.getByLabel('Slopes of').selectOption('Tversky');
  await figure.getByLabel('price of a false negative, as a number').fill('2');
  await page.keyboard.press('Enter');
  await expect(asleep(page, '#mask')).toHaveCount(1);
  deliver();
  await expect(figure.locator('.panels:not(.fading) > svg')).toContainText('slopes of Tversky');
  await figure.getByRole('button', { name: 'Copy link' }).click();
  await expect(page).toHaveURL(/#mask:.*&loss=tversky&.*&beta=2$/);
});
