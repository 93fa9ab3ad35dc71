import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** What stands under the highlight of the lit term in code, in order and each once. */
const litInCode = (page: Page) =>
  page.evaluate(() => [...new Set([...(CSS.highlights.get('term') ?? [])].map(String))].sort());
const row = (page: Page, term: string) => page.locator(`tr[data-term="${term}"]`).first();
const inFormula = (page: Page, term: string) => page.locator(`.katex-display [data-term="${term}"]`);
const strokeOfGuides = (page: Page) =>
  page
    .locator('#explorer-huber .drawn-wide g[data-term="delta"]')
    .first()
    .evaluate((g) => getComputedStyle(g).strokeWidth);
const unlit = 'rgba(0, 0, 0, 0)';

test('a term that is pointed at lights up in formula, table, figure and code, and nothing moves', async ({
  page,
}) => {
  await page.goto('lessons/huber/');
  const delta = inFormula(page, 'delta').last();
  await delta.scrollIntoViewIfNeeded();
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.katex-display, .symbols tr')].map((e) =>
        e.getBoundingClientRect().toJSON(),
      ),
    );
  const before = await places();
  const thin = await strokeOfGuides(page);

  await delta.hover();
  await expect(row(page, 'delta')).not.toHaveCSS('background-color', unlit);
  for (const place of await inFormula(page, 'delta').all()) {
    await expect(place).not.toHaveCSS('background-color', unlit);
  }
  await expect(inFormula(page, 'r').first()).toHaveCSS('background-color', unlit);
  expect(await litInCode(page)).toEqual(['delta']);
  expect(await strokeOfGuides(page)).not.toBe(thin);
  expect(await places()).toEqual(before);

  await page.mouse.move(0, 0);
  await expect(row(page, 'delta')).toHaveCSS('background-color', unlit);
  expect(await litInCode(page)).toEqual([]);
});

test('the keyboard lights terms from the table, and Enter keeps one lit until Escape', async ({ page }) => {
  await page.goto('lessons/huber/');
  const button = row(page, 'r').getByRole('button', { name: 'show where it occurs' });
  await button.focus();
  await expect(inFormula(page, 'r').first()).not.toHaveCSS('background-color', unlit);
  expect(await litInCode(page)).toContain('residuals');

  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Tab');
  await expect(inFormula(page, 'delta').first()).not.toHaveCSS('background-color', unlit);
  await page.keyboard.press('Shift+Tab');
  await page.locator('.parameter').getByRole('slider', { name: /delta/ }).first().focus();
  await expect(row(page, 'delta')).not.toHaveCSS('background-color', unlit);
  await page.getByRole('button', { name: 'Reset' }).first().focus();
  await expect(row(page, 'r')).not.toHaveCSS('background-color', unlit);
  await page.keyboard.press('Escape');
  await expect(row(page, 'r')).toHaveCSS('background-color', unlit);
});

test('a larger term lights up as a whole, and the letters in it by themselves', async ({ page }) => {
  await page.goto('reference/sigmoidFocalLoss/');
  const factor = inFormula(page, '1-p-t-gamma');
  await factor.hover({ position: { x: 3, y: 10 } });
  await expect(factor).not.toHaveCSS('background-color', unlit);
  await factor.locator('[data-term="gamma"]').hover();
  await expect(factor).toHaveCSS('background-color', unlit);
  expect(await litInCode(page)).toContain('gamma');
});
