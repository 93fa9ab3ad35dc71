import type { Page } from '@playwright/test';
import { check, exerciseOf, sourceOf } from './exerciseActions.ts';
import { expect, test } from './fixtures.ts';
import { settled } from './keptActions.ts';

const verdict = (page: Page, slug: string) => exerciseOf(page, slug).locator('.exercise-verdict');

test.beforeEach(async ({ page }) => {
  await page.goto('lessons/practice/');
});

test('predictions come first, then both ways are run and set beside them', async ({ page }) => {
  const here = page.locator('.stability-predictions');
  await here.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: here })).not.toHaveAttribute('ssr');
  await here.getByRole('button', { name: 'Run both' }).click();
  await expect(here.locator('> [role="status"]')).toHaveText('Predict first: 8 to go.');
  for (const select of await here.getByRole('combobox').all()) await select.selectOption({ label: 'NaN' });
  await here.getByRole('button', { name: 'Run both' }).click();
  // Two of eight are NaN: the naive way at 100 and near 1000.
  await expect(here.locator('> [role="status"]')).toContainText('2 of 8 came out as you predicted.');
  await expect(here.getByRole('row', { name: /^−1000, 0, 5/ })).toContainText('∞ predicted: NaN');
  await expect(here.getByRole('row', { name: /^−1000, 0, 5/ })).toContainText('1005.0067');
  await here.getByRole('button', { name: 'true logit 100' }).click();
  await expect(here.getByText('first overflow')).toBeVisible();
  await page.reload();
  await here.scrollIntoViewIfNeeded();
  await expect(here.getByRole('combobox').first()).toHaveValue('nan');
});

test('stable cross-entropy: untouched, a known mistake, then the solution', async ({ page }) => {
  const slug = 'stable-cross-entropy';
  await check(page, slug, await sourceOf(`${slug}/starter.ts`));
  await expect(verdict(page, slug)).toContainText('Nothing to check yet.');
  await check(page, slug, await sourceOf(`${slug}/known-mistakes/log-of-sum.ts`));
  await expect(verdict(page, slug)).toContainText('it rounds 1 + 10⁻¹⁸ to 1');
  await expect(exerciseOf(page, slug)).toContainText(
    'Numbers count as equal when they differ by at most 0.0001 of the larger one.',
  );
  await check(page, slug, await sourceOf(`${slug}/solution.ts`));
  await expect(verdict(page, slug)).toContainText('Passed.');
});

test('the surface: a known mistake, the solution, the reader’s own figure, and conclusions read off it', async ({
  page,
}) => {
  const slug = 'loss-surface';
  const surface = page.getByRole('region', { name: 'Surfaces: predict, draw, conclude' });
  const draw = surface.getByRole('button', { name: 'Draw my surfaces' });
  await check(page, slug, await sourceOf(`${slug}/starter.ts`));
  await expect(verdict(page, slug)).toContainText('Nothing to check yet.');
  await expect(draw).toHaveAttribute('aria-disabled', 'true');
  await check(page, slug, await sourceOf(`${slug}/known-mistakes/power-of-p.ts`));
  await expect(verdict(page, slug)).toContainText('The power stands on p_t.');
  await check(page, slug, await sourceOf(`${slug}/also-right/backwards.ts`));
  await expect(verdict(page, slug)).toContainText('Passed.');

  const asked = (name: RegExp, nth: number) => surface.getByRole('group', { name }).nth(nth);
  await asked(/where does the lowest point/, 0)
    .getByRole('radio', { name: 'Nowhere, only its height changes' })
    .check();
  await draw.click();
  await expect(surface.getByText('Drawn from the 3844 rows of your own function.')).toBeVisible();
  await expect(surface.getByRole('img', { name: /gamma 5: lowest 0\.0142/ }).first()).toBeVisible();
  await asked(/where does the lowest point/, 1)
    .getByRole('radio', { name: /^To a smaller weight/ })
    .check();
  await asked(/the worst corner/, 1)
    .getByRole('radio', { name: /^Nearly nothing/ })
    .check();
  await surface.getByRole('button', { name: 'Check my conclusions' }).click();
  const said = surface.locator('.experiment-verdict');
  await expect(said).toContainText('Right. It lies at weight 1.2 for cross-entropy and at 0.4');
  await expect(said).toContainText('You had predicted: Nowhere, only its height changes.');
  await expect(said).toContainText('Not what this run shows. It falls from 9.82 to 9.69.');
  await expect(said).toContainText('Nothing chosen yet.');

  await settled(page);
  await page.reload();
  await surface.scrollIntoViewIfNeeded();
  await expect(surface.getByRole('img', { name: /gamma 5: lowest 0\.0142/ }).first()).toBeVisible();
  await expect(said).toContainText('You had predicted: Nowhere, only its height changes.');
  await expect(
    asked(/where does the lowest point/, 1).getByRole('radio', { name: /^To a smaller/ }),
  ).toBeChecked();
});
