import type { Locator, Page } from '@playwright/test';
import { unfold } from './figureActions.ts';
import { expect, test } from './fixtures.ts';

const game = (page: Page) => page.locator('#game');
const autoencoders = (page: Page) => page.locator('#autoencoders');
const choice = (page: Page, name: string) => game(page).getByRole('combobox', { name, exact: true });
const rows = (figure: Locator) => figure.locator('.below tr').allTextContents();
const press = (figure: Locator, name: string) => figure.getByRole('button', { name, exact: true }).click();

async function turn(control: Locator, keys: readonly string[]) {
  for (const key of keys) await control.press(key);
}

/** Opens the lesson with the figure in view and its script alive. */
async function open(page: Page, figure: Locator, address = 'lessons/generative/') {
  await page.goto(address);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('astro-island')).not.toHaveAttribute('ssr');
  await unfold(figure);
}

test('a game goes to its end and gives the numbers of the build; its size stays', async ({ page }) => {
  await open(page, game(page));
  const built = await rows(game(page));
  const before = await game(page).boundingBox();
  await press(game(page), 'Train');
  await expect(game(page).getByRole('button', { name: 'Stop' })).toBeVisible();
  await expect(game(page).getByRole('status')).toHaveText('Done.');
  expect(await rows(game(page))).toEqual(built);
  await expect(game(page).getByText('Computed by wasm')).toBeVisible();
  const after = await game(page).boundingBox();
  expect(Math.abs((after?.height ?? 0) - (before?.height ?? 0))).toBeLessThan(1);
});

test('by keyboard: another game is chosen, taken step by step, linked to, and reset', async ({ page }) => {
  await open(page, game(page));
  const built = await rows(game(page));
  await turn(choice(page, 'Game'), ['ArrowDown', 'ArrowDown']);
  await turn(choice(page, 'Compare with'), ['Home']);
  await expect(game(page).locator('.below tr')).toHaveCount(2);
  await expect(game(page).locator('.below tr').nth(1)).toContainText('not yet');
  await game(page).getByRole('button', { name: 'Step' }).focus();
  await page.keyboard.press('Enter');
  await expect(game(page).locator('.below tr').nth(1)).toContainText(/^hinge\s*0/);
  await page.keyboard.press('Enter');
  await expect(game(page).locator('.below tr').nth(1)).toContainText(/^hinge\s*10/);
  await press(game(page), 'Copy link');
  await expect(page).toHaveURL(/#game:game=hinge&against=none&discriminator=4&seed=2$/);
  await press(game(page), 'Reset');
  await expect.poll(() => rows(game(page))).toEqual(built);
  await expect(game(page).getByRole('img')).toHaveCount(4);
  await page.goto('about:blank');
  await open(page, game(page), 'lessons/generative/#game:game=lsgan&against=minimax&discriminator=2&seed=5');
  await expect(choice(page, 'Game')).toHaveValue('lsgan');
  await expect(game(page).locator('.below tr').nth(1)).toContainText('not yet');
});

test('Stop holds a training where it is, and it can go on', async ({ page }) => {
  await open(page, autoencoders(page));
  await autoencoders(page).getByLabel('autoencoder, squared error').uncheck();
  await autoencoders(page).getByLabel('weight of the divergence, as a number').fill('4');
  await page.keyboard.press('Enter');
  await press(autoencoders(page), 'Train');
  await expect(autoencoders(page).locator('.below tr').nth(2)).not.toContainText('not yet');
  await press(autoencoders(page), 'Stop');
  await expect(autoencoders(page).getByRole('status')).toHaveText(/^Stopped/);
  await press(autoencoders(page), 'Go on');
  await expect(autoencoders(page).getByRole('status')).toHaveText('Done.');
  // At β = 4 the code collapses: its divergence is next to nothing.
  await expect(autoencoders(page).locator('.below tr').nth(2)).toContainText(/0\.0\d$/);
});

test('with reduced motion a training is shown at its end only', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, autoencoders(page));
  await autoencoders(page).getByLabel('autoencoder, squared error').uncheck();
  await autoencoders(page).getByLabel('variational, ELBO').uncheck();
  await expect(autoencoders(page).locator('.below tr')).toHaveCount(2);
  const drawings = await autoencoders(page)
    .locator('.panels')
    .evaluateHandle((panels) => {
      const seen = { count: 0 };
      new MutationObserver(() => seen.count++).observe(panels, { childList: true });
      return seen;
    });
  await press(autoencoders(page), 'Train');
  await expect(autoencoders(page).getByRole('status')).toHaveText('Done.');
  await expect(autoencoders(page).locator('.below tr').nth(1)).toContainText(/cross-entropy\s*20/);
  expect(await drawings.evaluate(({ count }) => count)).toBe(1);
});

test('without scripts both figures and their numbers are there', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL, javaScriptEnabled: false });
  await page.goto('lessons/generative/');
  await expect(game(page).getByRole('img')).toHaveCount(4);
  await expect(game(page).locator('.below tr').nth(1)).toContainText('non-saturating300');
  await expect(autoencoders(page).locator('.below tr')).toHaveCount(4);
  await expect(game(page).getByRole('button')).toHaveCount(0);
  await page.close();
});
