import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { check, sourceOf, verdictOf } from './exerciseActions.ts';
import { expect, test } from './fixtures.ts';
import { settled } from './keptActions.ts';

const experiment = (page: Page, slug: string) => page.locator(`#experiment-${slug}`);
const part = (on: Locator, name: string) => on.getByRole('region', { name: new RegExp(`^${name}: `) });
const said = (on: Locator) => part(on, 'Run').locator('.experiment-said');
const verdict = (on: Locator) => part(on, 'Conclude').getByRole('status');

/** Answers the questions of a part in order, by the label of the option. */
async function answer(on: Locator, name: string, options: readonly string[]) {
  const questions = part(on, name).getByRole('group');
  for (const [i, option] of options.entries())
    await questions.nth(i).getByRole('radio', { name: option, exact: true }).check();
}

async function open(page: Page, slug: string) {
  await page.goto('lessons/practice/');
  const on = experiment(page, slug);
  await on.scrollIntoViewIfNeeded();
  await expect(on.locator('astro-island')).not.toHaveAttribute('ssr');
  return on;
}

/** Starter, known mistake and solution through the page, then a small run to its end. */
async function passAndRun(page: Page, slug: string, mistake: { file: string; says: RegExp }) {
  const on = experiment(page, slug);
  const judged = verdictOf(page, slug);
  await expect(part(on, 'Run').getByRole('button', { name: 'Run my code' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await check(page, slug, await sourceOf(`${slug}/starter.ts`));
  await expect(judged).toContainText('Nothing to check yet');
  await check(page, slug, await sourceOf(`${slug}/known-mistakes/${mistake.file}`));
  await expect(judged).toContainText(mistake.says);
  await check(page, slug, await sourceOf(`${slug}/solution.ts`));
  await expect(judged).toContainText('Passed.');
  await part(on, 'Run')
    .getByRole('checkbox', { name: /^Small run/ })
    .check();
  await part(on, 'Run').getByRole('button', { name: 'Run my code' }).click();
  await expect(said(on)).toContainText(/^Done in/, { timeout: 300_000 });
}

test('mse-vs-huber: predict, write, run, conclude, and the prediction stands beside what came out', async ({
  page,
}) => {
  test.setTimeout(600_000);
  const slug = 'mse-vs-huber';
  const on = await open(page, slug);
  await answer(on, 'Predict', ['MSE', 'Huber', 'This run cannot tell']);
  await passAndRun(page, slug, { file: 'signed-test.ts', says: /compares the residual itself with delta/ });
  // The curves, then for each of the three measures its seeds and their differences.
  await expect(part(on, 'Run').getByRole('img')).toHaveCount(7);

  await answer(on, 'Conclude', ['MSE']);
  const button = part(on, 'Conclude').getByRole('button', { name: 'Check my conclusions' });
  await button.click();
  await expect(verdict(on)).toContainText('Not what this run shows.');
  await expect(button).toBeFocused();
  await answer(on, 'Conclude', ['Huber']);
  await button.press('Enter');
  await expect(verdict(on).getByText(/Right\..*You had predicted: MSE\./)).toBeVisible();
  await expect(verdict(on).locator('p').first()).not.toContainText('Not what this run shows.');
  await expect(verdict(on).locator('p').last()).toContainText('Nothing chosen yet.');

  const { violations } = await new AxeBuilder({ page }).include(`#experiment-${slug}`).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
    [],
  );

  // All of it is there again after a reload: prediction, run, figures, conclusions and what the run says of them.
  await settled(page);
  await page.reload();
  await on.scrollIntoViewIfNeeded();
  await expect(part(on, 'Predict').getByRole('radio', { name: 'MSE' }).first()).toBeChecked();
  await expect(said(on)).toContainText('Your last run, as it was kept');
  await expect(part(on, 'Run').getByRole('img')).toHaveCount(7);
  await expect(verdict(on).getByText(/Right\..*You had predicted: MSE\./)).toBeVisible();
  await expect(
    part(on, 'Conclude').getByRole('group').first().getByRole('radio', { name: 'Huber', exact: true }),
  ).toBeChecked();

  // A run closes the predictions, and says so; whoever lets it go may predict anew.
  const predicted = part(on, 'Predict').getByRole('radio').first();
  await expect(predicted).toBeDisabled();
  await expect(part(on, 'Predict')).toContainText('A run closes these questions.');
  await part(on, 'Predict').getByRole('button', { name: 'Let the run go and predict anew' }).click();
  await expect(predicted).toBeEnabled();
  await expect(part(on, 'Run').getByRole('img')).toHaveCount(0);
  await expect(page.locator('[data-passed="mse-vs-huber"]')).toHaveText('✓ passed');
});

test('imbalanced-classifier: the pick is judged on fresh seeds', async ({ page }) => {
  test.setTimeout(600_000);
  const slug = 'imbalanced-classifier';
  const on = await open(page, slug);
  await answer(on, 'Predict', ['Focal', 'BCE', 'Focal']);
  await passAndRun(page, slug, {
    file: 'easy-kept.ts',
    says: /the easy readings stay and the hard ones fade/,
  });
  await part(on, 'Run').getByText('The numbers, seed by seed').click();
  const firstSeeds = await part(on, 'Run').getByRole('rowheader').allTextContents();

  await answer(on, 'Conclude', ['Weighted BCE', 'This run cannot tell', 'This run cannot tell']);
  const images = await part(on, 'Run').getByRole('img').count();
  await part(on, 'Conclude').getByRole('button', { name: 'Check my conclusions' }).click();
  await expect(verdict(on).locator('p')).toHaveCount(3);
  await expect(verdict(on).locator('p').first()).toContainText(/Right\..*You had predicted: Focal\./);
  await expect(verdict(on).locator('p').last()).toContainText('Train again with fresh seeds');
  // A check trains nothing: the figures stay those of the run that it judges.
  await expect(said(on)).toContainText(/^Done in/);
  await expect(part(on, 'Run').getByRole('img')).toHaveCount(images);

  await part(on, 'Conclude')
    .getByRole('button', { name: /^Train again with fresh seeds/ })
    .click();
  await expect(said(on)).toContainText(/^Training again, with the fresh seeds/);
  await expect(verdict(on).locator('p').last()).toContainText('Recall at a precision of at least 0.9: BCE', {
    timeout: 300_000,
  });
  // The second run stands below the first, with a table of its own.
  const tables = part(on, 'Run').getByText('The numbers, seed by seed');
  await expect(tables).toHaveCount(2);
  await tables.last().click();
  expect(firstSeeds).toHaveLength(5);
  const bothSeeds = await part(on, 'Run').getByRole('rowheader').allTextContents();
  const freshSeeds = bothSeeds.slice(firstSeeds.length);
  expect(freshSeeds).toHaveLength(5);
  expect(freshSeeds.filter((seed) => firstSeeds.includes(seed))).toEqual([]);
});

test('focal-loss: trains on the stand-in, which says so, and shows recall by class and a confusion matrix', async ({
  page,
}) => {
  test.setTimeout(600_000);
  const slug = 'focal-loss';
  const on = await open(page, slug);
  // A headless browser's WebGL is drawn by the processor; WebAssembly does the same sums sooner.
  await part(on, 'Run').getByLabel('Compute with').selectOption('WebAssembly');
  await answer(on, 'Predict', ['Your focal', 'Weighted', 'Cross-entropy']);
  await passAndRun(page, slug, { file: 'scalar-alpha.ts', says: /the same for all classes/ });
  await expect(said(on)).toContainText('15 runs of 3 epochs on stand-in');
  await expect(part(on, 'Run').getByRole('img', { name: /^Confusion matrix/ })).toBeVisible();
  await expect(part(on, 'Run').getByRole('img', { name: /^Cross-entropy: disc/ })).toBeVisible();

  await answer(on, 'Conclude', ['Your focal', 'This run cannot tell', 'This run cannot tell']);
  await part(on, 'Conclude').getByRole('button', { name: 'Check my conclusions' }).click();
  await expect(verdict(on).locator('p').first()).toContainText(/Right\..*You predicted it\./);
  await expect(verdict(on).locator('p')).toHaveCount(3);
});

test('Stop ends a run at once and keeps what it had drawn; without a whole run nothing can be concluded', async ({
  page,
}) => {
  const slug = 'mse-vs-huber';
  const on = await open(page, slug);
  await check(page, slug, await sourceOf(`${slug}/solution.ts`));
  await expect(part(on, 'Run')).toContainText('3 questions above are not predicted yet. A run closes them');
  await part(on, 'Run').getByRole('button', { name: 'Run my code' }).click();
  await expect(part(on, 'Predict')).toContainText('it began before all were answered');
  await expect(part(on, 'Run').getByRole('img').first()).toBeVisible();
  await part(on, 'Run').getByRole('button', { name: 'Stop' }).click();
  await expect(said(on)).toHaveText('Stopped. The figure shows how far it came.');
  await expect(part(on, 'Conclude').getByRole('radio').first()).toBeDisabled();
  await expect(part(on, 'Predict').getByRole('radio').first()).toBeEnabled();
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the questions and a run of our solution can be read', async ({ page }) => {
    await page.goto('lessons/practice/');
    const on = experiment(page, 'mse-vs-huber');
    await expect(on).toContainText('Which converges faster?');
    await on.getByText('What a run of our solution came to').click();
    await expect(on.getByRole('img')).toHaveCount(7);
    await expect(on).toContainText(/The worst seed of Huber beats the best of the other/);
  });
});
