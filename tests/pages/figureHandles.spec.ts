import { expect, test } from './fixtures.ts';

/* What can be dragged says so, and everything that can be dragged can be moved by keys. */

test('the first figure asks to be dragged, until any input; after a drag no page asks again', async ({
  page,
}) => {
  await page.goto('lessons/huber/');
  await page.mouse.move(5, 5);
  const figure = page.locator('#explorer-huber');
  const asking = page.locator('.handle[data-invites="drag me"]');
  await expect(asking).toHaveCount(1);
  await expect(figure.locator('.handle[data-invites="drag me"]')).toHaveAccessibleName('residual 3');
  const box = await asking.boundingBox();
  if (!box) throw new Error('the handle has no box');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await expect(asking).toHaveCount(0);
  await page.mouse.move(x + 30, y, { steps: 3 });
  await page.mouse.up();
  expect(await page.evaluate(() => localStorage.getItem('lossbook:dragged'))).toBe('yes');
  await page.reload();
  await page.mouse.move(9, 9);
  await expect(figure.getByRole('slider', { name: 'residual 3' })).toBeVisible();
  await expect(asking).toHaveCount(0);
});

test('with reduced motion no figure asks', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('lessons/huber/');
  await page.mouse.move(5, 5);
  await expect(page.locator('#explorer-huber').getByRole('slider', { name: 'residual 3' })).toBeVisible();
  await expect(page.locator('[data-invites]')).toHaveCount(0);
});

test('±δ is dragged by its tabs on the axis, which are hidden where δ leaves the axis', async ({ page }) => {
  await page.goto('lessons/huber/');
  const figure = page.locator('#explorer-huber');
  const right = figure.getByRole('slider', { name: 'delta, right guide' });
  await right.focus();
  await page.keyboard.press('PageUp');
  await expect(figure.getByLabel('delta, as a number')).toHaveValue('2');
  const left = figure.getByRole('slider', { name: 'delta, left guide' });
  await expect(left).toHaveAttribute('aria-valuenow', '-2');
  await figure.getByLabel('delta, as a number').fill('5');
  await page.keyboard.press('Enter');
  await expect(right).toHaveCount(0);
});

test('the logits are moved by the tops of their bars', async ({ page }) => {
  await page.goto('lessons/cross-entropy/');
  const figure = page.locator('#softmax');
  const top = figure.getByRole('slider', { name: 'top of bar A' });
  await expect(top).toHaveAttribute('aria-valuetext', 'logit 2.0');
  await top.focus();
  await page.keyboard.press('ArrowUp');
  await expect(top).toHaveAttribute('aria-valuetext', 'logit 2.1');
  await expect(figure.locator('.panel svg:visible').first()).toContainText('2.10');
});

test('on a phone the logits, the probabilities, the gradient and the strip fit one screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('lessons/cross-entropy/');
  const figure = page.locator('#softmax');
  await expect(figure.getByRole('slider', { name: 'top of bar A' })).toBeVisible();
  const [panels, strip] = await Promise.all(
    ['.panels', '.controls'].map((part) => figure.locator(part).boundingBox()),
  );
  expect((strip?.y ?? 0) + (strip?.height ?? 0) - (panels?.y ?? 0)).toBeLessThan(700);
});
