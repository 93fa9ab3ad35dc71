import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const firstCheck = (page: Page) => page.locator('[data-quick-check="choice"]').first();
const isRight = (page: Page) => firstCheck(page).locator('.option[data-right]');
const notRight = (page: Page) => firstCheck(page).locator('.option:not([data-right])').first();

test.describe('multiple choice', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('lessons/huber/');
  });

  test('shows no reason before an answer', async ({ page }) => {
    for (const reason of await firstCheck(page).locator('.reason').all()) await expect(reason).toBeHidden();
    await expect(page.locator('.lesson-answers')).toBeHidden();
  });

  test('every option answers back, by keyboard, and is announced; the right one says so', async ({
    page,
  }) => {
    await notRight(page).getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(firstCheck(page).getByRole('status')).toHaveText(/^Not this one\. \S/);
    await expect(notRight(page).locator('.reason')).toBeVisible();
    await expect(notRight(page).getByRole('button')).toBeFocused();
    await isRight(page).getByRole('button').click();
    await expect(firstCheck(page).getByRole('status')).toHaveText(/^Right\. \S/);
    await expect(notRight(page).locator('.reason')).toBeVisible();
  });

  test('remembers the answer', async ({ page }) => {
    await isRight(page).getByRole('button').click();
    await page.reload();
    await expect(isRight(page).locator('.reason')).toBeVisible();
    await expect(isRight(page).getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  });

  test('answers are printed at the end of the lesson', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    const answers = page.locator('.lesson-answers');
    await expect(answers).toBeVisible();
    for (const reason of await answers.locator('.reason').all()) await expect(reason).toBeVisible();
  });
});

const kind = (page: Page, name: string) => page.locator(`[data-quick-check="${name}"]`).first();
const reply = (page: Page, name: string) => kind(page, name).getByRole('status');

test('a number answers back: no number, a known slip, too little, right; and is kept', async ({ page }) => {
  await page.goto('lessons/huber/');
  const input = kind(page, 'numeric').getByRole('textbox');
  for (const [typed, answered] of [
    ['about eight', 'That is not a number yet'],
    ['12,5', /^Not this one\. That is .* the part for small residuals/],
    ['7', 'Not yet: it is more than that.'],
    ['16/2', /^Right\. /],
  ] as const) {
    await input.fill(typed);
    await input.press('Enter');
    await expect(reply(page, 'numeric')).toContainText(answered);
  }
  await page.reload();
  await expect(input).toHaveValue('16/2');
});

test('things are put in order by keyboard, each move is told, and the order is judged', async ({ page }) => {
  await page.goto('lessons/huber/');
  const order = kind(page, 'order');
  for (const place of [0, 1, 2]) {
    const item = order.locator(`li[data-place="${place}"]`);
    const up = item.getByRole('button', { name: 'Move up' });
    await up.focus();
    while ((await order.locator('li').nth(place).getAttribute('data-place')) !== String(place)) {
      await page.keyboard.press('Enter');
      await expect(up).toBeFocused();
      await expect(reply(page, 'order')).toContainText(/now number \d of 3/);
    }
  }
  await order.getByRole('button', { name: 'Check' }).click();
  await expect(reply(page, 'order')).toContainText('Right.');
  await order.locator('li').first().getByRole('button', { name: 'Move down' }).click();
  await order.getByRole('button', { name: 'Check' }).click();
  await expect(reply(page, 'order')).toContainText('Not yet: something else comes first.');
});

test('figures to choose from are spoken in numbers, not by name', async ({ page }) => {
  await page.goto('lessons/huber/');
  const plots = page.locator('[data-quick-check="choice"]:has(.plots)');
  await expect(plots.getByRole('button')).toHaveCount(4);
  for (const button of await plots.getByRole('button').all())
    await expect(button).toHaveAccessibleName(/^A curve of the gradient over r: −?\d\.\d at −4/);
  await plots.locator('[data-right]').getByRole('button').click();
  await expect(plots.getByRole('status')).toContainText('Right.');
});

test.describe('a sketch', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('lessons/huber/');
    await kind(page, 'sketch').scrollIntoViewIfNeeded();
    await expect(kind(page, 'sketch').getByRole('button', { name: 'Check' })).toBeEnabled();
  });

  test('is drawn by pointer, judged by the area, and stays in faint ink beside the curve', async ({
    page,
  }) => {
    const canvas = kind(page, 'sketch').locator('svg[viewBox]').last();
    await canvas.scrollIntoViewIfNeeded();
    const box = await canvas.boundingBox();
    if (!box) throw new Error('the canvas has no box');
    await page.mouse.move(box.x + 1, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 20 });
    await page.mouse.up();
    await kind(page, 'sketch').getByRole('button', { name: 'Check' }).click();
    await expect(reply(page, 'sketch')).toContainText(/^Not yet\. \d+ % of the figure/);
    await expect(kind(page, 'sketch').locator('.sketch-mine.faint')).toHaveCount(1);
    await expect(kind(page, 'sketch').locator('.sketch-true')).toHaveCount(1);
  });

  test('can be given as points by keyboard, and is there after a reload', async ({ page }) => {
    await kind(page, 'sketch').getByText('Give points instead of drawing').click();
    for (let r = -4; r <= 4; r++) {
      const name = new RegExp(`^at r = ${String(r).replace('-', '−')}$`);
      await kind(page, 'sketch')
        .getByRole('spinbutton', { name })
        .fill(String(Math.max(-2, Math.min(2, r))));
    }
    await kind(page, 'sketch').getByRole('button', { name: 'Check' }).click();
    await expect(reply(page, 'sketch')).toContainText(/^Close\. 0 % of the figure/);
    await page.reload();
    await kind(page, 'sketch').scrollIntoViewIfNeeded();
    await expect(kind(page, 'sketch').locator('.sketch-true')).toHaveCount(1);
  });
});

test('axe finds nothing in any quick check, before an answer and after', async ({ page }) => {
  await page.goto('lessons/huber/');
  const found = async () => {
    const { violations } = await new AxeBuilder({ page }).include('.quick-check').analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  };
  expect(await found()).toEqual([]);
  for (const button of await page.locator('.option button').all()) await button.click();
  expect(await found()).toEqual([]);
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the questions stand in their place, and the answers at the end', async ({ page }) => {
    await page.goto('lessons/huber/');
    await expect(firstCheck(page).locator('.option-text').first()).toBeVisible();
    await expect(firstCheck(page).getByRole('button')).toHaveCount(0);
    await expect(page.locator('.lesson-answers .reason').first()).toBeVisible();
  });
});
