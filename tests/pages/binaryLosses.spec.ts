import type { Page } from '@playwright/test';
import { ownRow, unfold } from './figureActions.ts';
import { expect, test } from './fixtures.ts';

const row = (page: Page, figure: string, name: RegExp) => ownRow(page.locator(figure), name);

/** Opens a lesson and waits until its figure is alive. */
async function awake(page: Page, lesson: string, figure: string) {
  await page.goto(`lessons/${lesson}/`);
  await page.mouse.move(5, 5);
  await expect(page.locator(`${figure} astro-island`)).not.toHaveAttribute('ssr');
  await unfold(page.locator(figure));
}

test('the threshold moves precision and recall and leaves the loss alone; the temperature does the reverse', async ({
  page,
}) => {
  await awake(page, 'binary-cross-entropy', '#scored');
  const figure = page.locator('#scored');
  const now = row(page, '#scored', /^now/);
  const height = (await figure.boundingBox())?.height ?? 0;
  // As tests/content/binary-cross-entropy.test.ts: loss 0.613, calibration error 0.094.
  await expect(now).toHaveText(/now, at 0\.50\s*0\.613\s*0\.094/);
  await expect(figure.getByRole('img', { name: /^374 examples/ })).toBeVisible();

  const threshold = figure.getByRole('slider', { name: 'threshold' });
  await threshold.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(now).toHaveText(/now, at 0\.45\s*0\.613\s*0\.094/);
  expect(Math.abs(((await figure.boundingBox())?.height ?? 0) - height)).toBeLessThan(1);

  await figure.getByRole('button', { name: 'Reset' }).click();
  await figure.getByLabel('temperature, as a number').fill('2');
  await page.keyboard.press('Enter');
  await expect(now).toHaveText(/now, at 0\.50\s*0\.567\s*0\.045/);
  const decided = async (name: RegExp) =>
    (await row(page, '#scored', name).getByRole('cell').allTextContents()).slice(2);
  expect(await decided(/^now/)).toEqual(await decided(/^as trained/));
  await expect(figure.getByRole('img', { name: /as trained, observed at predicted/ })).toBeVisible();

  await figure.getByRole('button', { name: 'Copy link' }).click();
  await expect(page).toHaveURL(/#scored:t=0\.5&T=2&b=0&compare=yes$/);
  const url = page.url();
  await page.goto('about:blank');
  await page.goto(url);
  await expect(now).toHaveText(/now, at 0\.50\s*0\.567/);
});

test('focusing gives the rare positives their share back; one α for both sides moves nothing', async ({
  page,
}) => {
  await awake(page, 'focal', '#focal');
  const figure = page.locator('#focal');
  const plain = row(page, '#focal', /^cross-entropy, loss/);
  const focal = row(page, '#focal', /^focal, loss/);
  const height = (await figure.boundingBox())?.height ?? 0;
  // scipy 1.10.1, as in tests/components/focalShares.test.ts.
  await expect(plain).toContainText('16 %');
  await expect(focal).toContainText('61 %');

  await figure.getByRole('slider', { name: /negatives to one positive/ }).focus();
  await page.keyboard.press('End');
  await expect(plain).toContainText('1.9 %');
  await expect(focal).toContainText('14 %');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(figure.getByLabel('negatives to one positive, as a number')).toHaveValue('2');
  expect(Math.abs(((await figure.boundingBox())?.height ?? 0) - height)).toBeLessThan(1);

  await figure.getByRole('button', { name: 'Reset' }).click();
  await figure.getByLabel('alpha, as a number').fill('0.3');
  await page.keyboard.press('Enter');
  await expect(figure.getByRole('img', { name: /Loss of focal, both sides/ })).toBeVisible();
  await expect(focal).toContainText('61 %');
  await figure.getByRole('radio', { name: 'positives α, negatives 1 − α' }).check();
  await expect(focal).toContainText('35 %');

  await figure.getByRole('radio', { name: 'gradient' }).check();
  await expect(figure.getByRole('img', { name: /^Shares of the gradient/ })).toBeVisible();
  await figure.getByRole('button', { name: 'Copy link' }).click();
  await expect(page).toHaveURL(
    /#focal:gamma=2&alpha=0\.25&kind=sides&negatives=100&of=gradient&compare=yes$/,
  );
});
