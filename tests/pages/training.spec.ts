import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { panel, said } from './trainingActions.ts';

const ownHuber = `export function huber(input: number[], target: number[], delta: number): number {
  let total = 0;
  for (const [i, x] of input.entries()) {
    const size = Math.abs(x - (target[i] ?? Number.NaN));
    total += size <= delta ? 0.5 * size * size : delta * (size - 0.5 * delta);
  }
  return total / input.length;
}`;

const press = (page: Page, name: string) => panel(page).getByRole('button', { name }).click();

/** Opens the lesson with the panel in view and its script alive. */
async function open(page: Page) {
  await page.goto('lessons/huber/');
  await panel(page).scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: panel(page) })).not.toHaveAttribute('ssr');
}

/** What the exercise does when a reader's code passes: keeps it, and says so. */
async function pass(page: Page, code: string) {
  await page.evaluate((passedCode) => {
    const record = { base: '', code: passedCode, passedCode, hints: 0, triedSinceHint: [] };
    const kept = { version: 2, at: Date.now(), value: record };
    localStorage.setItem('lossbook/exercise/huber-by-hand', JSON.stringify(kept));
    document.dispatchEvent(new CustomEvent('lossbook:passed', { detail: { slug: 'huber-by-hand' } }));
  }, code);
}

test('a run goes to its end: the figures are drawn anew and the numbers are those of the build', async ({
  page,
}) => {
  await open(page);
  const built = await panel(page).getByRole('row').allTextContents();
  const before = await panel(page).getByRole('img').first().elementHandle();
  await press(page, 'Train');
  await expect(panel(page).getByRole('progressbar')).toBeVisible();
  await expect(said(page)).toHaveText(
    /^Done\. Median absolute error, lowest first: Huber, δ = 2: \d\.\d\d; MSE/,
  );
  expect(await before?.evaluate((figure) => figure.isConnected)).toBe(false);
  const live = await panel(page).getByRole('row').allTextContents();
  expect(live.map(withoutTime)).toEqual(built.map(withoutTime));
  expect(live[1]).toMatch(/\d\.\d\d s/);
  await expect(panel(page).getByText('Computed by cpu')).toBeVisible();
});

const withoutTime = (row: string | null) => (row ?? '').replace(/\s*(\d+\.\d\d s)?$/, '');

test('another seed holds other workers out and ends with other numbers', async ({ page }) => {
  await open(page);
  const built = await panel(page).getByRole('row').allTextContents();
  await panel(page).getByLabel('Seed').fill('7');
  await press(page, 'Train');
  await expect(said(page)).toHaveText(/^Done/);
  expect(await panel(page).getByRole('row').allTextContents()).not.toEqual(built);
});

test('the reader may choose what computes; a wish that cannot be had falls back and says so', async ({
  page,
}) => {
  await open(page);
  const chooser = panel(page).getByLabel('Compute with');
  await chooser.selectOption({ label: 'WebAssembly' });
  await press(page, 'Train');
  await expect(said(page)).toHaveText(/^Done/);
  await expect(panel(page).getByText('Computed by wasm: as you chose.')).toBeVisible();
  // Chromium here has no GPU, or one drawn on the processor, whose numbers cannot be read at once.
  await chooser.selectOption({ label: 'WebGPU' });
  await press(page, 'Train');
  await expect(panel(page).getByText(/Computed by cpu: .*Tried first: webgpu \(/s)).toBeVisible();
  await expect(said(page)).toHaveText(/^Done/);
});

test('Stop ends a long run and keeps what it had drawn', async ({ page }) => {
  await open(page);
  await panel(page).getByLabel('Epochs').fill('2000');
  await press(page, 'Train');
  await expect(panel(page).getByRole('row').nth(1)).not.toContainText('40');
  await press(page, 'Stop');
  await expect(said(page)).toHaveText('Stopped. The figure shows how far it came.');
  await expect(panel(page).getByRole('button', { name: 'Train' })).toBeVisible();
  const epoch = Number(await panel(page).getByRole('row').nth(1).getByRole('cell').first().textContent());
  expect(epoch).toBeLessThan(2000);
});

test('the reader’s own loss trains in place of ours once it has passed, and ends where ours ends', async ({
  page,
}) => {
  await open(page);
  await expect(panel(page).getByText('The Huber loss here is ours')).toBeVisible();
  const ours = await panel(page).getByRole('row').nth(2).textContent();
  await pass(page, ownHuber);
  await expect(panel(page).getByText('Your own loss takes the place of ours')).toBeVisible();
  await press(page, 'Train');
  await expect(said(page)).toHaveText(/^Done.*your Huber, δ = 2/);
  const own = await panel(page).getByRole('row').nth(2).textContent();
  expect(withoutTime(own).replace('your ', '')).toBe(withoutTime(ours));
});

test('a loss that climbs is shown climbing, one that throws is quoted with its line', async ({ page }) => {
  await open(page);
  await pass(page, ownHuber.replace('return total', 'return -total'));
  await press(page, 'Train');
  await expect(said(page)).toHaveText(/^your Huber, δ = 2: the model ended further off than it began/);
  await pass(page, "export function huber() {\n  throw new Error('my own mistake');\n}");
  await press(page, 'Train');
  await expect(said(page)).toHaveText('Error: my own mistake (line 2 of your code)');
});

test('an endless loop in a loss leaves the page alive, and Stop ends it', async ({ page }) => {
  await open(page);
  await pass(page, 'export function huber() {\n  while (true) {}\n}');
  await press(page, 'Train');
  await expect(said(page)).toHaveText(/Perhaps a loop in the loss never ends; Stop ends it\./);
  await panel(page).getByRole('table').click();
  await press(page, 'Stop');
  await expect(said(page)).toHaveText(/^Stopped/);
});

test('without scripts both figures and the numbers of a real run are there', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL, javaScriptEnabled: false });
  await page.goto('lessons/huber/');
  await expect(panel(page).getByRole('img')).toHaveCount(2);
  await expect(panel(page).getByRole('row').nth(1)).toContainText('MSE');
  await expect(panel(page).getByRole('button')).toHaveCount(0);
  await page.close();
});
