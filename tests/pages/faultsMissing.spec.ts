import type { Locator, Page } from '@playwright/test';
import { cellOf, expectState, outputOf, runCode } from './cellActions.ts';
import { check, exerciseOf, sourceOf, verdictOf } from './exerciseActions.ts';
import { expect, test } from './fixtures.ts';
import { panel, said, train } from './trainingActions.ts';

/* A file of the book is missing or slow: the page says so in plain words, and the rest of it works. */

test.use({
  contextOptions: { reducedMotion: 'reduce' }, // a training is drawn once, at its end
  provoked: /^404: |status of 404|\[astro-island\] Error hydrating|^a script threw: Failed to fetch/,
});

/** Answers every request for a chunk of that name with 404, until the function that comes back is called. */
async function without(page: Page, chunk: string): Promise<() => Promise<void>> {
  const address = `**/_astro/${chunk}*`;
  await page.route(address, (route) => route.fulfill({ status: 404 }));
  return () => page.unroute(address);
}

/** Holds every request for a chunk of that name back, until the function that comes back is called. */
async function slow(page: Page, chunk: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(`**/_astro/${chunk}*`, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

const notice = (page: Page) => page.getByRole('alert').getByText('A part of this page did not load');
const cell = (page: Page) => cellOf(page, 'value-and-gradient');
const explorer = (page: Page) => page.locator('#explorer-huber');

/** The file name of what brings a figure to life. */
async function scriptOf(figure: Locator): Promise<string> {
  const address = await figure.locator('astro-island').getAttribute('component-url');
  return address?.split('/').at(-1) ?? '';
}

/** Moves the explorer's slider and sees its table follow. */
async function moveSlider(page: Page) {
  const before = await explorer(page).locator('table').textContent();
  await explorer(page).getByRole('slider', { name: /δ/ }).press('ArrowRight');
  await expect(explorer(page).locator('table')).not.toHaveText(before ?? '');
}

test('without the cells’ script the page says that a part is missing, and its figures work', async ({
  page,
}) => {
  await without(page, 'Cell.astro');
  await page.goto('lessons/huber/');
  await expect(notice(page)).toBeVisible();
  await moveSlider(page);
  await page.getByRole('alert').getByRole('button', { name: 'Go on without' }).click();
  await expect(notice(page)).toBeHidden();
});

test('without a figure’s script the page says that a part is missing; its drawing stands and cells run', async ({
  page,
}) => {
  await page.goto('lessons/huber/');
  await without(page, await scriptOf(explorer(page)));
  await page.reload();
  await page.mouse.move(9, 9);
  await expect(notice(page)).toBeVisible();
  await expect(explorer(page).getByRole('img').first()).toBeVisible();
  await runCode(cell(page), '6 * 7');
  await expect(outputOf(cell(page))).toContainText('42');
});

test('without the kernel a cell says so and keeps the reader’s edit; once it is back, the cell runs', async ({
  page,
}) => {
  const back = await without(page, 'pageKernel');
  await page.goto('lessons/huber/');
  await runCode(cell(page), '"mine"');
  await expect(cell(page).getByRole('status')).toHaveText(
    'The cell could not run: its script did not load. Check the connection and try again.',
  );
  await moveSlider(page);
  await back();
  await page.reload();
  await cell(page).getByRole('button', { name: 'Run' }).click();
  await expect(outputOf(cell(page))).toContainText('mine');
});

test('while the kernel is on its way a cell waits and can be stopped; it runs when it has come', async ({
  page,
}) => {
  const come = await slow(page, 'pageKernel');
  await page.goto('lessons/huber/');
  await cell(page).getByRole('button', { name: 'Run' }).click();
  await expectState(cell(page), 'waiting');
  await cell(page).getByRole('button', { name: 'Stop' }).click();
  await expect(cell(page).getByRole('status')).toHaveText('Stopped.');
  await cell(page).getByRole('button', { name: 'Run' }).click();
  await moveSlider(page);
  come();
  await expectState(cell(page), 'done');
});

test('without the editor the code is a plain text field that runs and is kept', async ({ page }) => {
  await without(page, 'editor.');
  await page.goto('lessons/huber/');
  const plain = cell(page).getByRole('textbox');
  await plain.click();
  await expect(cell(page)).toContainText('The editor did not load, so this is a plain text field');
  await plain.press('ControlOrMeta+a');
  await page.keyboard.insertText('"written plainly"');
  await page.keyboard.press('Shift+Enter');
  await expect(outputOf(cell(page))).toContainText('written plainly');
  await page.reload();
  await expect(plain).toHaveText('"written plainly"');
});

test('without what shows outputs a cell says so and runs once it is back', async ({ page }) => {
  const back = await without(page, 'cellParts');
  await page.goto('lessons/huber/');
  await cell(page).getByRole('button', { name: 'Run' }).click();
  await expect(cell(page).getByRole('status')).toContainText('your code is safe');
  await back();
  await cell(page).getByRole('button', { name: 'Run' }).click();
  await expectState(cell(page), 'done');
});

test('without the worker for answers a check blames the connection, not the code; once it is back, the code passes', async ({
  page,
}) => {
  const back = await without(page, 'pageSandboxEntry');
  await page.goto('lessons/start/');
  await check(page, 'first-loss', await sourceOf('first-loss/solution.ts'));
  await expect(verdictOf(page, 'first-loss')).toContainText('your code is safe');
  await back();
  await exerciseOf(page, 'first-loss').getByRole('button', { name: 'Check' }).click();
  await expect(verdictOf(page, 'first-loss')).toContainText('Passed.');
});

test('without the WebAssembly file a training falls back, says what was tried, and ends well', async ({
  page,
}) => {
  await without(page, 'tfjs-backend-wasm');
  await train(page, 'WebAssembly');
  await expect(panel(page).getByText(/Computed by cpu: .* Tried first: wasm \(/)).toBeVisible();
  await expect(said(page)).toHaveText(/^Done/);
});

test('while the WebAssembly file is on its way the training says what it waits for; then it ends well', async ({
  page,
}) => {
  const come = await slow(page, 'tfjs-backend-wasm-simd');
  await train(page, 'WebAssembly');
  await expect(said(page)).toContainText('may still be loading over a slow line');
  come();
  await expect(panel(page).getByText('Computed by wasm: as you chose.')).toBeVisible();
  await expect(said(page)).toHaveText(/^Done/);
});

test('without its worker a training says so; once it is back, it ends well', async ({ page }) => {
  const back = await without(page, 'trainingWorker');
  await train(page, 'what suits best');
  await expect(said(page)).toHaveText(
    'The training could not start: its script did not load. Check the connection and try again.',
  );
  await back();
  await panel(page).getByRole('button', { name: 'Train' }).click();
  await expect(said(page)).toHaveText(/^Done/);
});
