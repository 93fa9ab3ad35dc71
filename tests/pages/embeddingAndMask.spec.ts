import type { Page } from '@playwright/test';
import { ownRow, unfold } from './figureActions.ts';
import { expect, test } from './fixtures.ts';

const embedding = (page: Page) => page.locator('#embedding');
const point = (page: Page, name: string) => embedding(page).getByRole('slider', { name, exact: true });
const mask = (page: Page) => page.locator('#mask');
const brush = (page: Page) => mask(page).getByRole('slider', { name: /^Brush/ });
const row = (page: Page, loss: string) => ownRow(mask(page), new RegExp(`^${loss} \\d`));
const height = async (page: Page, id: string) => (await page.locator(id).boundingBox())?.height ?? 0;

test('points of an embedding follow keys and pointer, and the one moved last becomes the anchor', async ({
  page,
}) => {
  await page.goto('lessons/contrastive/');
  await unfold(embedding(page));
  await expect(point(page, 'A1')).toHaveAttribute(
    'aria-valuetext',
    /^x −0\.90, y 0\.50; anchor; force 0\.072/,
  );
  const before = await height(page, '#embedding');
  await point(page, 'B1').focus();
  await page.keyboard.press('ArrowRight');
  await expect(point(page, 'B1')).toHaveAttribute('aria-valuetext', /^x 0\.30, y 0\.40; anchor/);
  expect(Math.abs((await height(page, '#embedding')) - before)).toBeLessThan(1);

  await embedding(page).getByRole('radio', { name: 'Triplet' }).check();
  await expect(embedding(page).locator('.panels > .panel > svg').first()).toContainText('semi-hard');
  await point(page, 'C4').scrollIntoViewIfNeeded();
  const box = await point(page, 'C4').boundingBox();
  if (!box) throw new Error('the point has no box');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y + 20, { steps: 3 });
  await page.mouse.up();
  await expect(embedding(page).locator('.reading')).toContainText('C4 has');
});

test('an embedding is trained by steps and in one go, and a link keeps where it came to', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('lessons/contrastive/');
  await unfold(embedding(page));
  const curve = embedding(page).locator('.panels > .panel > svg').nth(1);
  await embedding(page).getByRole('button', { name: 'Step' }).click();
  await expect(curve).toHaveAttribute('aria-label', /after each of 1 steps: 0\.668 at first/);
  await embedding(page).getByRole('button', { name: 'Train' }).click();
  await expect(embedding(page).getByRole('status')).toHaveText(
    /^At rest after \d+ steps, at a loss of 0\.000\.$/,
  );

  // What was said of the trained plane is not said of another.
  await embedding(page).getByRole('button', { name: 'All at one place' }).click();
  await expect(embedding(page).getByRole('status')).toBeEmpty();
  await expect(point(page, 'C2')).toHaveAttribute('aria-valuetext', /no force$/);
  await embedding(page).getByRole('radio', { name: 'InfoNCE' }).check();
  await embedding(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(page).toHaveURL(
    /#embedding:p=0\.4,0\.3;.*&loss=info-nce&with=none&m=1\.5&T=0\.5&rate=2&anchor=A1$/,
  );
  const url = page.url();
  await page.goto('about:blank');
  await page.goto(url);
  await expect(point(page, 'C2')).toHaveAttribute('aria-valuetext', /^x 0\.40, y 0\.30/);
  await embedding(page).getByRole('button', { name: 'Reset' }).click();
  await expect(point(page, 'C2')).toHaveAttribute('aria-valuetext', /^x −1\.20, y −1\.20/);
});

test('Train walks on until it is stopped', async ({ page }) => {
  await page.goto('lessons/contrastive/');
  await unfold(embedding(page));
  await embedding(page).getByRole('button', { name: 'Train' }).click();
  const curve = embedding(page).locator('.panels > .panel > svg').nth(1);
  await expect(curve).toHaveAttribute('aria-label', /after each of [1-9]\d* steps/);
  const stop = embedding(page).getByRole('button', { name: 'Stop' });
  if (await stop.isVisible()) await stop.click();
  await expect(embedding(page).getByRole('button', { name: 'Train' })).toBeVisible();
});

test('a mask is painted by keys and by pointer, and every loss follows', async ({ page }) => {
  await page.goto('lessons/dice/');
  await unfold(mask(page));
  await mask(page).getByRole('button', { name: 'Nothing predicted' }).click();
  // PyTorch 1.13.1: Dice 0.886364 with smoothing 1, the five wanted pixels at 0.05 and the others too.
  await expect(row(page, 'Dice')).toContainText('0.886');
  const before = await height(page, '#mask');
  await brush(page).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(brush(page)).toHaveAttribute(
    'aria-valuetext',
    'row 8, column 5; not predicted, in the target',
  );
  await page.keyboard.press('Space');
  await expect(brush(page)).toHaveAttribute('aria-valuetext', /; predicted, in the target$/);
  await expect(mask(page).locator('.reading')).toContainText('1 of 5 wanted pixels found, 1 painted');
  expect(Math.abs((await height(page, '#mask')) - before)).toBeLessThan(1);

  const surface = mask(page).locator('.mask-surface');
  await surface.scrollIntoViewIfNeeded();
  const box = await surface.boundingBox();
  if (!box) throw new Error('the mask has no box');
  const at = (column: number, line: number) =>
    [box.x + ((column + 0.5) * box.width) / 12, box.y + ((line + 0.5) * box.height) / 12] as const;
  await page.mouse.move(...at(8, 2));
  await page.mouse.down();
  await page.mouse.move(...at(11, 2));
  await page.mouse.up();
  await expect(mask(page).locator('.reading')).toContainText('1 of 5 wanted pixels found, 5 painted');
});

test('the target can be painted too, the losses chosen, and a link holds it all', async ({ page }) => {
  await page.goto('lessons/dice/');
  await unfold(mask(page));
  await mask(page).getByRole('button', { name: 'Empty target' }).click();
  await mask(page).getByRole('radio', { name: 'the target' }).check();
  await mask(page).getByRole('combobox', { name: 'Brush' }).selectOption('3 × 3 pixels');
  await brush(page).focus();
  await page.keyboard.press('Enter');
  await expect(mask(page).locator('.reading')).toContainText('0 of 9 wanted pixels found');
  await mask(page).getByLabel('Slopes of').selectOption('Tversky');
  await mask(page).getByLabel('price of a false negative, as a number').fill('2');
  await page.keyboard.press('Enter');
  await expect(mask(page).locator('.panels:not(.fading) > svg')).toContainText('slopes of Tversky');
  await mask(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(page).toHaveURL(
    /#mask:p=[0-9a-f]{36}&t=[0-9a-f]{36}&loss=tversky&with=bce-with-logits&.*&beta=2$/,
  );
  const url = page.url();
  await page.goto('about:blank');
  await page.goto(url);
  await expect(mask(page).locator('.reading')).toContainText('0 of 9 wanted pixels found');
  await mask(page).getByRole('button', { name: 'Reset' }).click();
  await expect(mask(page).locator('.reading')).toContainText('24 of 37 wanted pixels found');
});
