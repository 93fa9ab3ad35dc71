import type { Locator, Page } from '@playwright/test';
import { attributes, lessonTexts } from '../content/lessonText.ts';
import { expectState, outputOf } from './cellActions.ts';
import { check, sourceOf, verdictOf } from './exerciseActions.ts';
import { expect, test } from './fixtures.ts';
import { answerRightly } from './quickCheckActions.ts';

/* The whole book, as a reader goes through it who does everything and gets everything right. */

for (const { slug, body } of lessonTexts()) {
  test(`a reader walks through ${slug}: its widget, every cell, every check, every exercise`, async ({
    page,
  }) => {
    const exercises = attributes(body, 'Exercise', 'slug');
    await page.goto(`lessons/${slug}/`);
    await page.mouse.move(1, 1);
    await expect(page.locator('astro-island[ssr][client="intent"]')).toHaveCount(0);
    await runEveryCell(page);
    await useWidget(page);
    for (const quickCheck of await page.locator('[data-quick-check]').all()) {
      if (await quickCheck.isVisible()) await answerRightly(quickCheck);
    }
    for (const exercise of exercises) {
      await check(page, exercise, await sourceOf(`${exercise}/solution.ts`));
      await expect(verdictOf(page, exercise)).toContainText('Passed.');
    }
  });
}

/** Moves the first control of the lesson's first widget by keyboard; what the widget shows must follow. */
async function useWidget(page: Page): Promise<void> {
  const kinds = '[role="slider"], input[type="range"], input[type="radio"], select, .answers button';
  const widget = page
    .locator('main')
    .locator('figure, .chooser, .cell-controls')
    .filter({ has: page.locator(kinds) });
  const control = widget.first().locator(kinds).first();
  const before = await shownBy(widget.first());
  await control.focus();
  const keys =
    (await control.getAttribute('type')) === 'button' ? ['Enter'] : ['ArrowDown', 'ArrowUp', 'ArrowRight'];
  for (const key of keys) {
    await page.keyboard.press(key);
    if ((await shownBy(widget.first())) !== before) break;
  }
  await expect.poll(() => shownBy(widget.first())).not.toBe(before);
}

const shownBy = (widget: Locator) =>
  widget.evaluate((element) => {
    const controls = element.querySelectorAll<HTMLInputElement>('input, select');
    return element.innerHTML + Array.from(controls, ({ value, checked }) => `${value} ${checked}`).join();
  });

/** Runs the cells in order; each must show in the page what it showed at build. */
async function runEveryCell(page: Page): Promise<void> {
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
}

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
