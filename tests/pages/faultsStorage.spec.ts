import type { Page } from '@playwright/test';
import { cellOf, outputOf, runCode } from './cellActions.ts';
import { check, exerciseOf, sourceOf, verdictOf, write } from './exerciseActions.ts';
import { expect, test } from './fixtures.ts';

/* The browser's storage is blocked, full, from the first version of the book, or written by two tabs at once. */

const cell = (page: Page) => cellOf(page, 'value-and-gradient');
const exercise = (page: Page) => exerciseOf(page, 'huber-repair');

/** Edits a cell and an exercise, runs the one and checks the other. */
async function workOn(page: Page) {
  await page.goto('lessons/huber/');
  await runCode(cell(page), '"mine"');
  await expect(outputOf(cell(page))).toContainText('mine');
  await check(page, 'huber-repair', await sourceOf('huber-repair/solution.ts'));
  await expect(verdictOf(page, 'huber-repair')).toContainText('Passed.');
}

test('with storage blocked everything works, and the page says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await workOn(page);
  await expect(exercise(page)).toContainText('storage is switched off. Copy your code before you leave.');
  await expect(exercise(page)).toContainText('✓ passed');
  await page
    .getByRole('button', { name: /^(Light|Dark|Theme)/ })
    .first()
    .click();
});

test('with storage full everything works, the page says so, and what is kept once there is room is kept', async ({
  page,
}) => {
  await page.goto('lessons/huber/');
  await page.evaluate(() => {
    let text = 'x'.repeat(1 << 20);
    for (let i = 0; text; i++)
      try {
        localStorage.setItem(`other/${i}`, text);
      } catch {
        text = text.slice(text.length / 2 + 0.5);
      }
  });
  await workOn(page);
  await expect(exercise(page)).toContainText('it has no room left. Copy your code before you leave.');
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('other/')) localStorage.removeItem(key);
  });
  await write(exercise(page), '// later');
  await expect(exercise(page)).not.toContainText('it has no room left');
  await page.reload();
  await exercise(page).scrollIntoViewIfNeeded();
  await expect(exercise(page)).toContainText('✓ passed');
  await expect(cell(page)).toContainText('"mine"');
});

test('what the first version of the book kept is there: edits, passes and answers', async ({ page }) => {
  const passedCode = await sourceOf('first-loss/solution.ts');
  await page.addInitScript((code) => {
    if (localStorage.length > 0) return;
    const record = { base: '', code, passedCode: code, hints: 0, triedSinceHint: [] };
    localStorage.setItem('lossbook', JSON.stringify({ version: 1, exercises: { 'first-loss': record } }));
    localStorage.setItem(
      'lossbook:cell:/lessons/huber/#value-and-gradient',
      JSON.stringify({ text: '"from the first version"', ours: '' }),
    );
  }, passedCode);
  await page.goto('lessons/start/');
  await exerciseOf(page, 'first-loss').scrollIntoViewIfNeeded();
  await expect(exerciseOf(page, 'first-loss')).toContainText('✓ passed');
  await page.goto('lessons/huber/');
  await expect(cell(page)).toContainText('"from the first version"');
});

test('two tabs that write at once lose nothing of each other', async ({ page, context }) => {
  const another = await context.newPage();
  await Promise.all([page, another].map((tab) => tab.goto('lessons/huber/')));
  await Promise.all([
    (async () => {
      await runCode(cell(page), '"mine"');
      await expect(outputOf(cell(page))).toContainText('mine');
    })(),
    (async () => {
      await check(another, 'huber-repair', await sourceOf('huber-repair/solution.ts'));
      await expect(verdictOf(another, 'huber-repair')).toContainText('Passed.');
    })(),
  ]);
  // The same record by both: a later edit here does not take the pass of there away.
  await write(exercise(page), '// still at it');
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('lossbook/exercise/huber-repair')))
    .toContain('// still at it');
  await another.close();
  await page.reload();
  await expect(cell(page)).toContainText('"mine"');
  await exercise(page).scrollIntoViewIfNeeded();
  await expect(exercise(page)).toContainText('✓ passed');
  await expect(exercise(page).getByRole('textbox')).toHaveText('// still at it');
});
