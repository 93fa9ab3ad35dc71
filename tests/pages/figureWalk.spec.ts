import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/* Figures by keyboard: arrow keys go along the points, and what is read out is what the table says. */

/** The figures in a part of the page that a reader can walk along. */
const figuresIn = (part: Locator) => part.locator('svg[data-told][tabindex="0"]:visible');

/** What the walk reads out. */
const readOut = (page: Page) => page.locator('body > p[role=status]');

/** The table of every point, opened; as rows of cells under the heads of its columns. */
async function tabled(part: Locator): Promise<string[][]> {
  await part.getByText('Numbers', { exact: true }).click();
  await expect(part.locator('.told-tables table').first()).toBeVisible();
  return part
    .locator('.told-tables table')
    .first()
    .evaluate((table) => {
      const names = [...table.querySelectorAll('thead th')].slice(1).map((head) => head.textContent);
      const rows = [...table.querySelectorAll('tbody tr')];
      return rows.map((row) =>
        [...row.querySelectorAll('td')].map((cell, i) => `${names[i]} ${cell.textContent}`),
      );
    });
}

for (const [lesson, figure] of [
  ['huber', '#explorer-huber'],
  ['huber', '#residuals'],
  ['mse', '#outliers'],
  ['focal', '#focal'],
  ['training-loops', '#descent'],
  ['contrastive', '#embedding'],
  ['cross-entropy', '#softmax'],
] as const) {
  test(`a walk along ${figure} reads out what its table says`, async ({ page }) => {
    await page.goto(`lessons/${lesson}/`);
    const part = page.locator(`figure${figure}`);
    const drawn = figuresIn(part).first();
    await expect(drawn).toHaveAccessibleName(/.{20}/);
    const rows = await tabled(part);
    await drawn.focus();
    const points = await drawn.evaluate((svg) => JSON.parse(svg.dataset.told ?? '').series[0].x.length);
    for (let point = 0; point < points; point++) {
      await page.keyboard.press('ArrowRight');
      await expect(readOut(page)).toHaveText(
        new RegExp(`(^|: )${rows[point]?.join(', ').replace(/[.*+?^$()|]/g, '\\$&')}$`),
      );
      await expect(drawn.locator('.walk-mark circle')).toHaveCount(1);
    }
    await page.keyboard.press('Tab');
    await expect(page.locator('.walk-mark')).toHaveCount(0);
  });
}

test('the mark lies on the curve at the point that is read out', async ({ page }) => {
  await page.goto('lessons/huber/');
  const explorer = page.locator('#explorer-huber');
  const loss = figuresIn(explorer).first();
  await loss.focus();
  await page.keyboard.press('End');
  // By hand: δ (|r| − δ/2) at δ = 1, r = 4.
  await expect(readOut(page)).toHaveText('Huber: residual 4.00, loss 3.50');
  await page.keyboard.press('ArrowDown');
  await expect(readOut(page)).toHaveText('MSE: residual 4.00, loss 16.00');
  await page.keyboard.press('ArrowUp');
  const ring = explorer.getByRole('slider', { name: 'residual 3' });
  await ring.focus();
  await page.keyboard.press('End');
  await loss.focus();
  await page.keyboard.press('End');
  const middle = async (part: Locator) => {
    const box = await part.boundingBox();
    return box ? box.x + box.width / 2 : Number.NaN;
  };
  const apart = async () =>
    Math.abs((await middle(loss.locator('.walk-mark circle'))) - (await middle(ring)));
  await expect.poll(apart).toBeLessThan(2);
});

test('a figure that is drawn anew keeps the walk, and its table follows', async ({ page }) => {
  await page.goto('lessons/huber/');
  const explorer = page.locator('#explorer-huber');
  const before = await tabled(explorer);
  await figuresIn(explorer).first().focus();
  await page.keyboard.press('End');
  // As something else on the page would do it: the focus stays in the figure.
  await explorer
    .getByRole('slider', { name: /delta|δ/ })
    .last()
    .evaluate((slider: HTMLInputElement) => {
      slider.value = '2';
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    });
  // By hand, δ = 2: 2 (4 − 1) = 6.
  await expect(readOut(page)).toHaveText('Huber: residual 4.00, loss 6.00');
  await expect(figuresIn(explorer).first()).toBeFocused();
  expect(before[40]).toEqual(['residual 4.00', 'loss 3.50']);
  await expect(explorer.locator('.told-tables tr').nth(41)).toContainText('6.00');
  await page.keyboard.press('ArrowLeft');
  await expect(readOut(page)).toHaveText('residual 3.80, loss 5.60');
});
