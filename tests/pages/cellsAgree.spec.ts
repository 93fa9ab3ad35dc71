import { expectState, outputOf } from './cellActions.ts';
import { expect, test } from './fixtures.ts';
import { pages } from './pages.ts';

const number = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g;

/**
 * Two outputs agree if they are the same text around numbers that differ by no more than a ten-thousandth: Node and a
 * browser may be built on different versions of V8, whose Math.exp differs in the last digit.
 */
function expectAgreement(now: string, before: string, cell: string): void {
  expect(now.replace(number, '#'), cell).toBe(before.replace(number, '#'));
  const [these, those] = [now, before].map((html) => (html.match(number) ?? []).map(Number));
  for (const [i, value] of (these ?? []).entries()) {
    const other = those?.[i] ?? Number.NaN;
    expect(Math.abs(value - other), cell).toBeLessThanOrEqual(1e-4 * Math.max(1, Math.abs(other)));
  }
}

for (const path of pages.filter((page) => page.startsWith('lessons/'))) {
  test(`every cell of ${path} shows in the page what it showed at build`, async ({ page }) => {
    await page.goto(path);
    const cells = await page.locator('[data-cell]').all();
    const before = await Promise.all(cells.map((cell) => outputOf(cell).innerHTML()));
    for (const [i, cell] of cells.entries()) {
      await cell.getByRole('button', { name: 'Run' }).click();
      await expect(cell).toHaveAttribute('data-state', /done|failed/);
      const id = (await cell.getAttribute('data-cell')) ?? '';
      expectAgreement(await outputOf(cell).innerHTML(), before[i] ?? '', id);
    }
    for (const cell of cells)
      if (!(await outputOf(cell).locator('.cell-error').count())) await expectState(cell, 'done');
  });
}
