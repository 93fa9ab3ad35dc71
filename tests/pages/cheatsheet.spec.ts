import { expect, test } from './fixtures.ts';

test('the cheat-sheet prints on exactly one sheet of A4', async ({ page }) => {
  await page.goto('cheat-sheet/');
  await page.evaluate(() => document.fonts.ready);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  // A4 in points is 595.28 × 841.89; Chromium rounds to its own pixels.
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect(Number(width)).toBeCloseTo(595, 0);
  expect(Number(height)).toBeCloseTo(842, 0);
});

test('nothing on the printed sheet is cut off at its edge', async ({ page }) => {
  // The width of A4 without its margins of 9 mm, at 96 pixels an inch.
  await page.setViewportSize({ width: Math.floor(((210 - 18) / 25.4) * 96), height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await page.goto('cheat-sheet/');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('each row leads to its recommendation and to its functions', async ({ page }) => {
  await page.goto('cheat-sheet/');
  const row = page.getByRole('row', { name: /Huber loss/ });
  await expect(row.getByRole('link', { name: 'huberLoss', exact: true })).toHaveAttribute(
    'href',
    /reference\/huberLoss\/$/,
  );
  await row.getByRole('link', { name: 'Huber loss' }).click();
  await expect(page.locator('.recommendation').filter({ visible: true })).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'Huber loss' })).toBeVisible();
});
