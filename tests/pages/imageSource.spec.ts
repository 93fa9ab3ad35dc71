import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** A file of the official format: image i has label i % 10. */
function official(images: number): Buffer {
  const bytes = Buffer.alloc(images * 3073, 120);
  for (let i = 0; i < images; i++) bytes[i * 3073] = i % 10;
  return bytes;
}

const picker = (page: Page) => page.locator('.image-source');
const said = (page: Page) => picker(page).getByRole('status');
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

test.beforeEach(async ({ page }) => {
  await page.goto('lessons/practice/');
  await page.locator('#exercise-focal-loss').scrollIntoViewIfNeeded();
  await picker(page).scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: picker(page) })).not.toHaveAttribute('ssr');
});

test('the stand-in is named as one, with its ten kinds of shape', async ({ page }) => {
  await expect(said(page)).toHaveText('In use: stand-in: ten shapes drawn by our own code, no photographs.');
  await expect(picker(page).getByRole('listitem').first()).toHaveText('disc');
  await expect(picker(page).getByRole('listitem')).toHaveCount(10);
});

test('a chosen file is read and used; one that is cut off leaves nothing behind', async ({ page }) => {
  const input = picker(page).getByLabel(/^Have CIFAR-10\?/);
  await input.setInputFiles(file('data_batch_1.bin', official(60)));
  await expect(said(page)).toHaveText('In use: CIFAR-10, from data_batch_1.bin.');
  await expect(picker(page).getByRole('listitem').first()).toHaveText('airplane');
  await input.setInputFiles(file('data_batch_2.bin', official(60).subarray(0, 100_000)));
  await expect(said(page)).toHaveText(
    /^data_batch_2\.bin: expected a whole number of images .* Still in use: CIFAR-10, from data_batch_1\.bin\.$/,
  );
  await picker(page).getByRole('button', { name: 'Back to the stand-in' }).click();
  await expect(said(page)).toContainText('In use: stand-in');
});

test('a file may be dropped', async ({ page }) => {
  const bytes = official(60).toString('base64');
  const dropped = await page.evaluateHandle((encoded) => {
    const transfer = new DataTransfer();
    const content = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    transfer.items.add(new File([content], 'data_batch_5.bin'));
    return transfer;
  }, bytes);
  await picker(page).locator('.image-source-drop').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(said(page)).toHaveText('In use: CIFAR-10, from data_batch_5.bin.');
});

const real = join(process.env.CIFAR10_DIR ?? '', 'data_batch_1.bin');

test('real CIFAR-10 photographs are taken', async ({ page }) => {
  test.skip(!existsSync(real), 'needs the official files in CIFAR10_DIR');
  await picker(page)
    .getByLabel(/^Have CIFAR-10\?/)
    .setInputFiles(real);
  await expect(said(page)).toHaveText('In use: CIFAR-10, from data_batch_1.bin.', { timeout: 30_000 });
});
