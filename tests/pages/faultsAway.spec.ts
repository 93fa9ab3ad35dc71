import type { Page } from '@playwright/test';
import { cellOf, expectState, outputOf, runCode, writeCode } from './cellActions.ts';
import { exerciseOf, sourceOf, verdictOf, write } from './exerciseActions.ts';
import { expect, test } from './fixtures.ts';

/* The page is reloaded or left in the middle of something, the network goes, or an island breaks. */

test.use({
  contextOptions: { reducedMotion: 'reduce' }, // a training is drawn once, at its end
  provoked:
    /ERR_INTERNET_DISCONNECTED|\[astro-island\] Error hydrating|^a script threw: (broken|Failed to fetch)/,
  // Playwright switches it off, but readers have it.
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
});

const cell = (page: Page) => cellOf(page, 'value-and-gradient');
const exercise = (page: Page) => exerciseOf(page, 'huber-repair');

/** Opens the page anew with an island whose code throws. */
async function reloadWithBroken(page: Page, island: string): Promise<void> {
  await page.route(`**/_astro/${island}*`, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'export default () => { throw new Error("broken"); };',
    }),
  );
  await page.reload();
}

test('an island that breaks takes no other down, and the page says that a part is missing', async ({
  page,
}) => {
  await page.goto('lessons/huber/');
  const script = await page.locator('#explorer-huber astro-island').getAttribute('component-url');
  await reloadWithBroken(page, script?.split('/').at(-1) ?? '');
  await page.mouse.move(9, 9);
  await expect(page.getByRole('alert')).toContainText('A part of this page did not load');
  await expect(page.locator('#explorer-huber').getByRole('img').first()).toBeVisible();
  await expect(page.locator('#residuals astro-island')).not.toHaveAttribute('ssr');
  await runCode(cell(page), '6 * 7');
  await expect(outputOf(cell(page))).toContainText('42');
});

test('an exercise that breaks as the reader comes near can still be read, and the page says so', async ({
  page,
}) => {
  await page.goto('lessons/huber/');
  await reloadWithBroken(page, 'ExerciseIsland');
  await exercise(page).scrollIntoViewIfNeeded();
  await expect(page.getByRole('alert')).toContainText('A part of this page did not load');
  await expect(exercise(page).locator('.exercise-code').first()).toContainText('export function');
  await runCode(cell(page), '6 * 7');
  await expect(outputOf(cell(page))).toContainText('42');
});

test('a reload in the middle of a run and of a training keeps every edit; both run again', async ({
  page,
}) => {
  await page.goto('lessons/huber/');
  const panel = page.getByRole('region', { name: 'Training on the wages' });
  await panel.getByLabel('Epochs').fill('2000');
  await panel.getByRole('button', { name: 'Train' }).click();
  await expect(panel.getByRole('progressbar')).toBeVisible();
  await write(exercise(page), '// half done');
  await runCode(cell(page), 'while (true) {}');
  await expectState(cell(page), 'running');
  await page.reload();
  await exercise(page).scrollIntoViewIfNeeded();
  await expect(exercise(page).getByRole('textbox')).toHaveText('// half done');
  await expect(cell(page)).toContainText('while (true) {}');
  await expectState(cell(page), 'edited');
  await runCode(cell(page), '"and on we go"');
  await expect(outputOf(cell(page))).toContainText('and on we go');
  await panel.getByRole('button', { name: 'Train' }).click();
  await expect(panel.getByRole('status')).toHaveText(/^Done/);
});

test('coming back by the browser’s Back button, edits stand, cells run, and what happened elsewhere shows', async ({
  page,
  context,
}) => {
  await page.goto('lessons/huber/');
  await writeCode(cell(page), '"mine"');
  await write(exercise(page), '// mine');
  await page.evaluate(() => Object.assign(globalThis, { asItWas: true }));
  await page.getByRole('navigation', { name: 'Book' }).getByRole('link', { name: 'Glossary' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');

  const another = await context.newPage();
  await another.goto('lessons/huber/');
  await write(exercise(another), await sourceOf('huber-repair/solution.ts'));
  await exercise(another).getByRole('button', { name: 'Check' }).click();
  await expect(verdictOf(another, 'huber-repair')).toContainText('Passed.');
  await another.close();

  // A machine that is short of memory may not have kept the page: it then comes anew, and the same is to be seen.
  await page.goBack({ waitUntil: 'commit' });
  const restored = await page.evaluate(() => 'asItWas' in globalThis);
  test.info().annotations.push({ type: 'the page', description: restored ? 'was kept whole' : 'came anew' });
  await exercise(page).scrollIntoViewIfNeeded();
  await expect(exercise(page)).toContainText('✓ passed');
  await cell(page).getByRole('button', { name: 'Run' }).click();
  await expect(outputOf(cell(page))).toContainText('mine');
});

test('when the network goes before a part has come the page says so, and goes on once it is back', async ({
  page,
  context,
}) => {
  await page.goto('lessons/huber/');
  await write(exercise(page), await sourceOf('huber-repair/solution.ts'));
  await context.setOffline(true);
  await cell(page).getByRole('button', { name: 'Run' }).click();
  await expect(cell(page).getByRole('status')).toContainText('your code is safe');
  await page.keyboard.press('/');
  await page.keyboard.type('huber');
  await expect(page.getByRole('dialog')).toContainText('The search did not load.');
  await context.setOffline(false);
  await page.keyboard.type(' ');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('for “huber”');
  await page.keyboard.press('Escape');
  await cell(page).getByRole('button', { name: 'Run' }).click();
  await expectState(cell(page), 'done');
  await exercise(page).getByRole('button', { name: 'Check' }).click();
  await expect(verdictOf(page, 'huber-repair')).toContainText('Passed.');
});
