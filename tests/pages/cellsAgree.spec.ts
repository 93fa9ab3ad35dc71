import { expectState, outputOf } from './cellActions.ts';
import { expect, test } from './fixtures.ts';
import { pages } from './pages.ts';

for (const path of pages.filter((page) => page.startsWith('lessons/'))) {
  test(`every cell of ${path} shows in the page what it showed at build`, async ({ page }) => {
    await page.goto(path);
    const cells = await page.locator('[data-cell]').all();
    const before = await Promise.all(cells.map((cell) => outputOf(cell).innerHTML()));
    for (const [i, cell] of cells.entries()) {
      await cell.getByRole('button', { name: 'Run' }).click();
      await expect(cell).toHaveAttribute('data-state', /done|failed/);
      expect(await outputOf(cell).innerHTML(), (await cell.getAttribute('data-cell')) ?? '').toBe(before[i]);
    }
    for (const cell of cells)
      if (!(await outputOf(cell).locator('.cell-error').count())) await expectState(cell, 'done');
  });
}
