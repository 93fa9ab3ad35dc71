import { deflateRawSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';

/** Waits until all that was written in the page so far is on disk. */
export const settled = (page: Page) =>
  expect(page.locator('html')).toHaveAttribute('data-keeping', 'settled');

/** Empties everything that the browser keeps of the book, as clearing the data of a site does. */
export const emptyStores = (page: Page) =>
  page.evaluate(async () => {
    localStorage.clear();
    await new Promise((resolve) => {
      const deleting = indexedDB.deleteDatabase('lossbook');
      deleting.onsuccess = deleting.onerror = resolve;
    });
  });

/** The fragment of a link that carries code to a cell. */
export const linkWith = (cell: string, code: string): string =>
  `#cell=${cell}&code=${deflateRawSync(code).toString('base64url')}`;
