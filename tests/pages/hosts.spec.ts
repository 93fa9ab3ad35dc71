import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { bookServer } from './bookServer.ts';
import { cellOf, writeCode } from './cellActions.ts';

/* Without the fixtures: these pages are not at localhost. Plain http on another name, and no host at all. */

test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP book.example localhost'],
    }),
});

test('over plain http the book says what it lacks; a link is copied, or stands in the address bar', async ({
  page,
}) => {
  const server = await bookServer('dist', '/');
  const url = server.url.replace('localhost', 'book.example');
  await page.goto(`${url}offline/`);
  await expect(page.getByText('This address is plain http.')).toBeVisible();

  await page.goto(`${url}lessons/huber/`);
  const cell = cellOf(page, 'value-and-gradient');
  await writeCode(cell, '"a link"');
  await page.evaluate(() => {
    document.execCommand = () => false;
  });
  await cell.getByRole('button', { name: 'Link' }).click();
  await expect(cell.locator('.cell-status')).toContainText('The address bar now holds a link');
  expect(page.url()).toContain('#cell=value-and-gradient&code=');
  await page.evaluate(() => {
    document.execCommand = (command) => {
      const field = document.activeElement as HTMLTextAreaElement;
      document.documentElement.dataset.copied = `${command} ${field.value.slice(field.selectionStart, field.selectionEnd)}`;
      return true;
    };
  });
  await cell.getByRole('button', { name: 'Link' }).click();
  await expect(cell.locator('.cell-status')).toContainText('Link copied');
  await expect(page.locator('html')).toHaveAttribute(
    'data-copied',
    /^copy http.*#cell=value-and-gradient&code=/,
  );
  server.close();
});

test('opened as a file the book can be read, and says that it must be served, and how', async ({ page }) => {
  await page.goto(pathToFileURL(resolve('dist/lessons/huber/index.html')).href);
  await expect(page.getByRole('alert').getByText('This page was opened as a file')).toBeVisible();
  await expect(page.getByRole('alert').getByText('npx serve')).toBeVisible();
  await expect(page.getByRole('alert').getByRole('button', { name: 'Reload' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
