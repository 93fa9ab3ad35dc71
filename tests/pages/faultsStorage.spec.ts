import type { Page } from '@playwright/test';
import { cellOf, outputOf, runCode, writeCode } from './cellActions.ts';
import { check, exerciseOf, sourceOf, verdictOf, write } from './exerciseActions.ts';
import { expect, test } from './fixtures.ts';
import { emptyStores, settled } from './keptActions.ts';

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
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  await workOn(page);
  await expect(exercise(page)).toContainText('storage is switched off. Copy your code before you leave.');
  await expect(exercise(page)).toContainText('✓ passed');
  await page
    .getByRole('button', { name: /^(Light|Dark|Theme)/ })
    .first()
    .click();
});

/** Fills what `localStorage` may hold. */
async function fill(page: Page) {
  await page.evaluate(() => {
    let text = 'x'.repeat(1 << 20);
    for (let i = 0; text; i++)
      try {
        localStorage.setItem(`other/${i}`, text);
      } catch {
        text = text.slice(text.length / 2 + 0.5);
      }
  });
}

test('with localStorage full the disk keeps what is written, and a reload shows it', async ({ page }) => {
  await page.goto('lessons/huber/');
  await fill(page);
  await workOn(page);
  await settled(page);
  await expect(exercise(page)).not.toContainText('it has no room left');
  await page.reload();
  await exercise(page).scrollIntoViewIfNeeded();
  await expect(exercise(page)).toContainText('✓ passed');
  await expect(cell(page)).toContainText('"mine"');
});

test('with storage full everything works, the page says so, and what is kept once there is room is kept', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...given) {
      const request = put.apply(this, given);
      if ('full' in globalThis) this.transaction.abort(); // as the browser does where the disk is full
      return request;
    };
  });
  await page.goto('lessons/huber/');
  await page.evaluate(() => Object.assign(globalThis, { full: true }));
  await fill(page);
  await runCode(cell(page), '"mine"');
  await expect(outputOf(cell(page))).toContainText('mine');
  await expect(cell(page)).toContainText('it has no room left. Copy your code before you leave.');
  await check(page, 'huber-repair', await sourceOf('huber-repair/solution.ts'));
  await expect(verdictOf(page, 'huber-repair')).toContainText('Passed.');
  await expect(exercise(page)).toContainText('it has no room left. Copy your code before you leave.');
  await page.evaluate(() => {
    Reflect.deleteProperty(globalThis, 'full');
    for (const key of Object.keys(localStorage)) if (key.startsWith('other/')) localStorage.removeItem(key);
  });
  await write(exercise(page), '// later');
  await expect(exercise(page)).not.toContainText('it has no room left');
  await settled(page);
  await page.reload();
  await exercise(page).scrollIntoViewIfNeeded();
  await expect(exercise(page)).toContainText('✓ passed');
  await expect(cell(page)).toContainText('"mine"');
});

test('with localStorage emptied by another page the open editors keep their text, and so does the book', async ({
  page,
  context,
}) => {
  await page.goto('lessons/huber/');
  await writeCode(cell(page), '"mine"');
  await write(exercise(page), '// mine');
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('// mine');
  await settled(page);
  const another = await context.newPage();
  await another.goto('offline/');
  await another.evaluate(() => localStorage.clear());
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('// mine');
  await expect(exercise(page).getByRole('textbox')).toHaveText('// mine');
  await emptyStores(another);
  await expect(exercise(page).getByRole('textbox')).toHaveText('// mine');
  await expect(cell(page)).toContainText('"mine"');
  await write(exercise(page), '// mine, still');
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('// mine, still');
  await settled(page);
  await page.reload();
  await exercise(page).scrollIntoViewIfNeeded();
  await expect(exercise(page).getByRole('textbox')).toHaveText('// mine, still');
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
