import type { Locator, Page } from '@playwright/test';
import { itemsIn } from '../../src/components/book/lessonItems.ts';
import { lessonTexts } from '../content/lessonText.ts';
import { expectState, outputOf, unfold } from './cellActions.ts';
import { check, sourceOf, verdictOf } from './exerciseActions.ts';
import { unfold as unfoldFigure } from './figureActions.ts';
import { expect, test } from './fixtures.ts';
import { expectAgreement } from './outputAgreement.ts';
import { isWalked } from './pages.ts';
import { answerRightly } from './quickCheckActions.ts';

/* The whole book, as a reader goes through it who does everything and gets everything right. */

for (const { slug, body } of lessonTexts().filter(({ slug }) => isWalked(slug))) {
  test(`a reader goes through ${slug}: every cell and figure, all checks and exercises, to 100 %`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    const { exercises, checks } = itemsIn(body);
    await page.goto(`lessons/${slug}/`);
    await expect(howFar(page, slug)).toHaveAttribute('data-share', '0');
    await runEveryCell(page);
    await moveEveryControl(page);
    await useEveryFigure(page);
    await choose(page);
    for (const id of checks) await answerRightly(page.locator(`#check-${id}`));
    for (const exercise of exercises) {
      await check(page, exercise, await sourceOf(`${exercise}/solution.ts`));
      await expect(verdictOf(page, exercise)).toContainText('Passed.');
    }
    await expect(howFar(page, slug)).toHaveAttribute('data-share', '1');
    await expect(howFar(page, slug)).toContainText('✓');
  });
}

const howFar = (page: Page, slug: string): Locator =>
  page
    .locator('.contents-lesson')
    .filter({ has: page.locator(`[data-lesson="${slug}"]`) })
    .locator('.how-far');

/** Runs the cells in order; each must show in the page what it showed at build. */
async function runEveryCell(page: Page): Promise<void> {
  const cells = await page.locator('[data-cell]').all();
  const before = await Promise.all(cells.map((cell) => outputOf(cell).innerHTML()));
  for (const [i, cell] of cells.entries()) {
    await unfold(cell);
    await cell.getByRole('button', { name: 'Run' }).click();
    await expect(cell).toHaveAttribute('data-state', /done|failed/);
    const id = (await cell.getAttribute('data-cell')) ?? '';
    expectAgreement(await outputOf(cell).innerHTML(), before[i] ?? '', id);
  }
  for (const cell of cells)
    if (!(await outputOf(cell).locator('.cell-error').count())) await expectState(cell, 'done');
}

/** Moves every control that a cell has made: what some cell shows must follow. */
async function moveEveryControl(page: Page): Promise<void> {
  for (const control of await page.locator('.cell-controls [data-key]').all())
    await moved(control, () => shownBy(page.locator('.cell-output')));
}

/** Takes the first handle, slider or choice of every figure: what the figure shows must follow. */
async function useEveryFigure(page: Page): Promise<void> {
  const kinds = page.locator('[role="slider"], input[type="range"], input[type="radio"]');
  for (const figure of await page.locator('main figure').filter({ has: kinds }).all()) {
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.locator('astro-island[ssr]')).toHaveCount(0);
    await unfoldFigure(figure);
    await moved(figure.locator(kinds).first(), () => shownBy(figure));
  }
}

/** Answers the chooser's questions to their end, where a lesson has it. */
async function choose(page: Page): Promise<void> {
  const chooser = page.locator('.chooser');
  while (await chooser.locator('.answers').count()) {
    const [question, answer] = [chooser.locator('legend'), chooser.locator('.answers button').first()];
    const asked = await question.textContent();
    await answer.press('Enter');
    await expect(question.filter({ hasText: asked ?? '' })).toHaveCount(0);
  }
  if (await chooser.count()) await expect(page.locator('.recommendation.chosen')).toBeVisible();
}

/** Moves a control by keyboard, and waits for what follows from it. */
async function moved(control: Locator, shown: () => Promise<string>): Promise<void> {
  const before = await shown();
  for (const key of await keysFor(control)) await control.press(key);
  await expect.poll(shown).not.toBe(before);
}

/** The keys that change a control; upwards where it can go no further down. */
async function keysFor(control: Locator): Promise<string[]> {
  const { isBrush, isLowest } = await control.evaluate((element) => ({
    isBrush: element.ariaRoleDescription?.startsWith('brush'),
    isLowest:
      element instanceof HTMLSelectElement
        ? element.selectedIndex === element.length - 1
        : element instanceof HTMLInputElement && element.type === 'range' && element.value === element.min,
  }));
  if (isBrush) return ['ArrowRight', 'Space'];
  return [isLowest ? 'ArrowUp' : 'ArrowDown'];
}

/** Text and drawings, as a reader sees them; where a control stands is no part of it. */
async function shownBy(places: Locator): Promise<string> {
  const drawings = await places.locator('svg').evaluateAll((found) => found.map((svg) => svg.outerHTML));
  return [...(await places.allInnerTexts()), ...drawings].join('\n');
}
