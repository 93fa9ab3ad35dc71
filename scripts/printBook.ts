import { readFileSync } from 'node:fs';
import { type PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import { bindBook, type Chapter } from './bindBook.ts';

/**
 * Prints chapters of a served book as one PDF with a cover and a contents list. It is printed twice: on which page a
 * chapter begins is known only once there are pages.
 */
export async function printBook(page: Page, chapters: Chapter[]): Promise<Uint8Array> {
  // The chapters are parsed from text, which the pages' own policy refuses.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setBypassCSP', { enabled: true });
  await page.setViewportSize(sheet);
  await page.emulateMedia({ media: 'print' });
  await page.goto('');
  await page.evaluate(bindBook, { chapters, root: page.url(), css });
  const numbers = await pagesOf(await print(page));
  await page.evaluate((found) => {
    for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]'))
      place.textContent = String(found[place.dataset.pageOf ?? '']);
  }, numbers);
  return print(page);
}

/** A4 without the margins that print.css gives it, in pixels: wider content would make the browser shrink every page. */
const sheet = { width: 680, height: 990 };

const css = readFileSync(new URL('./bound.css', import.meta.url), 'utf8');

const print = (page: Page) => page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });

/** On which page, counted from 1, each place lies that a link of the document leads to. */
export async function pagesOf(pdf: Uint8Array): Promise<Record<string, number>> {
  const document = await PDFDocument.load(pdf);
  const pages = document.getPages().map(({ ref }) => ref);
  const places = document.catalog.lookup(PDFName.of('Dests'), PDFDict).entries();
  return Object.fromEntries(
    places.map(([name, place]) => [
      name.decodeText(),
      pages.indexOf((place as PDFArray).get(0) as (typeof pages)[number]) + 1,
    ]),
  );
}
