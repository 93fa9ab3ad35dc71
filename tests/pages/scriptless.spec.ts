import { expect, test } from './fixtures.ts';
import { pages } from './pages.ts';

test.use({ javaScriptEnabled: false });

for (const path of pages) {
  test(`without scripts /${path} has its text and shows no dead control`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('slider').filter({ visible: true })).toHaveCount(0);
  });
}

test('without scripts the Huber lesson has formulas, plots, outputs and both sides of PyTorch', async ({
  page,
}) => {
  await page.goto('lessons/huber/');
  await expect(page.locator('.katex-display').first()).toBeVisible();
  await expect(page.locator('.katex math').first()).toBeAttached();
  await expect(page.getByRole('img', { name: /^Loss of Huber against the residual/ }).first()).toBeVisible();
  await expect(page.getByRole('img', { name: /^Without the doubted observation/ }).first()).toBeVisible();
  // The first cell's output, by hand: ½ r² inside, |r| − ½ outside.
  await expect(page.locator('[data-cell="value-and-gradient"]')).toContainText('2.5');
  await expect(page.getByRole('columnheader', { name: 'Lossbook' }).first()).toBeVisible();
  await expect(page.locator('.lesson-answers')).toContainText('the slope there is');
});
