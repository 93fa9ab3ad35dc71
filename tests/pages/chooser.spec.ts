import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const chooser = (page: Page) => page.getByRole('region', { name: 'Chooser' });
const shown = (page: Page) => page.locator('.recommendation').filter({ visible: true });
const choose = (page: Page, answer: string) => chooser(page).getByRole('button', { name: answer }).click();

async function open(page: Page, fragment = '') {
  await page.goto(`lessons/choosing/${fragment}`);
  await expect(page.locator('astro-island[ssr]:has(.chooser)')).toHaveCount(0);
}

test('answers lead to a loss with its reason, its code and its lesson', async ({ page }) => {
  await open(page);
  await expect(shown(page)).toHaveCount(0);
  await choose(page, 'a number, or several');
  await choose(page, 'mostly slips');
  await expect(shown(page)).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'Huber loss' })).toBeFocused();
  await expect(shown(page)).toContainText('cannot lead the fit');
  await expect(shown(page)).toContainText('F.huber_loss');
  await expect(shown(page).getByRole('link', { name: 'huberLoss', exact: true })).toBeVisible();
  await expect(shown(page).getByRole('link', { name: 'Huber loss' })).toHaveAttribute(
    'href',
    /lessons\/huber\/$/,
  );
});

test('the keyboard alone is enough, and each question takes the focus', async ({ page }) => {
  await open(page);
  await chooser(page).getByRole('button', { name: 'a label for every pixel' }).focus();
  await page.keyboard.press('Enter');
  await expect(chooser(page).getByText('What is in the masks?')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Dice plus binary cross-entropy' })).toBeFocused();
});

test('the address keeps the answers, and going back takes one back', async ({ page }) => {
  await open(page);
  await choose(page, 'one class, or yes or no');
  await choose(page, 'two');
  await expect(page).toHaveURL(/#chooser:task=class&classes=two$/);
  await page.goBack();
  await expect(chooser(page).getByText('How many classes are there?')).toBeVisible();
  await page.goBack();
  await expect(chooser(page).getByText('What does your model give')).toBeVisible();
});

test('a link opens the chooser at its recommendation', async ({ page }) => {
  await open(page, '#chooser:task=vector&likeness=order');
  await expect(shown(page)).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'Triplet margin loss' })).toBeVisible();
});

test('an answer can be changed, and everything after it is asked again', async ({ page }) => {
  await open(page, '#chooser:task=class&classes=two&rarity=rare');
  await chooser(page).getByRole('button', { name: 'Change: How many classes are there?' }).click();
  await expect(shown(page)).toHaveCount(0);
  await choose(page, 'three or more');
  await expect(chooser(page).getByText('How even are the classes?')).toBeVisible();
  await chooser(page).getByRole('button', { name: 'Start again' }).click();
  await expect(chooser(page).getByText('What does your model give')).toBeVisible();
  await expect(page).toHaveURL(/choosing\/$/);
});

test('the tree leads to the same recommendations', async ({ page }) => {
  await open(page);
  await page.locator('.branch').first().getByRole('link', { name: 'InfoNCE' }).click();
  await expect(page.getByRole('heading', { name: 'InfoNCE' })).toBeFocused();
  await expect(shown(page)).toHaveCount(1);
  await expect(chooser(page).getByRole('listitem')).toHaveCount(2);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the tree links to recommendations that all stand on the page', async ({ page }) => {
    await page.goto('lessons/choosing/');
    const links = page.locator('.branch li > a');
    await expect(links).not.toHaveCount(0);
    // Two answers may lead to one recommendation.
    const led = new Set(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')));
    await expect(shown(page)).toHaveCount(led.size);
    for (const to of led) await expect(page.locator(to)).toBeVisible();
  });
});
