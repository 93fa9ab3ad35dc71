import { cellOf, expectState, outputOf } from './cellActions.ts';
import { exerciseOf, sourceOf, verdictOf } from './exerciseActions.ts';
import { expect, test } from './fixtures.ts';
import { expectSeen, stop, tab, tabTo } from './keyboardStops.ts';
import { pages } from './pages.ts';

/* A lesson by keyboard alone, from the address bar: nothing here points or clicks. Some hundred stops take their time. */

test.slow();

test('past the contents, a figure is moved, a term lit, a cell edited, run and left', async ({ page }) => {
  await page.goto('lessons/huber/');
  await tabTo(page, page.getByRole('link', { name: 'Skip to the text' }));
  await page.keyboard.press('Enter');

  const explorer = page.locator('#explorer-huber');
  const ring = explorer.getByRole('slider', { name: 'residual 3' });
  await tabTo(page, ring);
  await page.keyboard.press('End');
  // By hand: δ (|r| − δ/2) at δ = 1, r = 4.
  await expect(ring).toHaveAttribute('aria-valuetext', 'residual 4.00, loss 3.50, gradient 1.00');
  const delta = explorer.getByRole('slider', { name: /delta|δ/ }).last();
  await tabTo(page, delta);
  await page.keyboard.press('End');
  await expect(ring).not.toHaveAttribute('aria-valuetext', /loss 3\.50/);

  const term = page.locator('#main button.term').first();
  await tabTo(page, term);
  await page.keyboard.press('Enter');
  await expect(term).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(term).toHaveAttribute('aria-pressed', 'false');

  const cell = cellOf(page, 'value-and-gradient');
  await tabTo(page, cell.locator('.cell-code'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('6 * 7');
  await page.keyboard.press('Shift+Enter');
  await expectState(cell, 'done');
  await expect(outputOf(cell)).toHaveText('42');
  await expect(cell.locator('.cm-content')).toBeFocused();
  await tab(page);
  await expect(cell.locator('.cm-content')).not.toBeFocused();
  await tabTo(page, cell.getByRole('button', { name: 'Reset' }));
  await page.keyboard.press('Enter');
  await expect(cell.locator('.cm-content')).toContainText('residuals');
});

test('from the contents to a quick check, an exercise and the next lesson', async ({ page }) => {
  await page.goto('lessons/huber/');
  await tabTo(page, page.getByRole('navigation', { name: 'Lessons' }).getByText('Quick checks'));
  await page.keyboard.press('Enter');

  const check = page.locator('[data-quick-check="choice"]').first();
  await tabTo(page, check.getByRole('button', { name: 'They are equal.' }));
  await page.keyboard.press('Enter');
  await expect(check.locator('.reply')).toContainText('Right.');

  const slug = 'huber-by-hand';
  await tabTo(page, exerciseOf(page, slug).locator('.exercise-code'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(await sourceOf(`${slug}/solution.ts`));
  await tabTo(page, exerciseOf(page, slug).getByRole('button', { name: 'Check' }));
  await page.keyboard.press('Enter');
  await expect(verdictOf(page, slug)).toContainText('Passed.');

  await tabTo(page, page.getByRole('link', { name: 'Next' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cross-entropy');
});

// A lesson has some hundred stops and editors that come alive on the way: the walks above go through one.
for (const path of pages.filter((path) => !path.startsWith('lessons/') || path === 'lessons/start/')) {
  test(`Tab goes through /${path} and out again, and every stop is seen`, async ({ page }) => {
    await page.goto(path);
    // An editor or a figure that comes alive may add stops of its own; a trap adds them without end.
    const enough = 1000;
    for (let stops = 0; stops < enough; stops++) {
      await tab(page);
      const at = await stop(page);
      if (!at) return;
      expectSeen(at);
    }
    throw new Error(`after ${enough} stops the focus has not left the page`);
  });
}
