import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import { pagesOf, printBook } from '../../scripts/printBook.ts';
import { expect, test } from './fixtures.ts';
import { pages } from './pages.ts';

/* A4 without its margins of 15 mm, at 96 pixels an inch. */
const paper = { width: Math.floor(((210 - 30) / 25.4) * 96), height: 990 };

/** What reaches farther right than `width`: text and boxes, not the hidden parts of curves and formulas. */
const beyond = (page: Page, width: number) =>
  page.locator('main').evaluate(
    (main, right) =>
      [...main.querySelectorAll('*')]
        .filter((part) => part.tagName === 'text' || !part.closest('svg, .katex-mathml, .visually-hidden'))
        .filter((part) => part.getBoundingClientRect().right > right + 1)
        .map((part) => part.outerHTML.slice(0, 120)),
    width,
  );

test.describe('on paper', () => {
  test.use({ viewport: paper });

  for (const path of pages.filter((page) => page.startsWith('lessons/'))) {
    test(`/${path} is as wide as its sheet, without dead controls, and its figures stand in other states, too`, async ({
      page,
    }) => {
      await page.goto(path);
      await page.emulateMedia({ media: 'print' });
      expect(await beyond(page, paper.width)).toEqual([]);
      await expect(
        page
          .locator('button:not(.option-text, .term, .v-sort), input[type="range"]')
          .filter({ visible: true }),
      ).toHaveCount(0);
      for (const figure of await page
        .locator('main figure')
        .filter({ has: page.locator('.parameter') })
        .all())
        await expect(figure.locator('.on-paper svg, .on-paper table').first()).toBeVisible();
    });
  }

  test('answers, solutions and addresses of sources can be read', async ({ page }) => {
    await page.goto('lessons/huber/');
    await page.emulateMedia({ media: 'print' });
    const answers = page.locator('.lesson-answers');
    for (const reason of await answers.locator('.reason').all()) await expect(reason).toBeVisible();
    await expect(answers).toContainText('Our solution of “Huber by hand”');
    await expect(page.locator('.sources')).toContainText('https://doi.org/10.1214/aoms/1177703732');
    const written = await page
      .getByRole('link', { name: 'asked in public' })
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(written).toContain('https://github.com/');
  });

  test('a reader in the dark prints dark ink on white', async ({ page }) => {
    await page.goto('lessons/start/');
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
    const ink = () => page.locator('main').evaluate((main) => getComputedStyle(main).color);
    const onScreen = await ink();
    await page.emulateMedia({ media: 'print' });
    expect(await ink()).toBe('rgb(31, 29, 26)');
    expect(onScreen).not.toBe('rgb(31, 29, 26)');
  });
});

test('the book is one PDF: cover, contents with the pages on which chapters begin, links and an outline', async ({
  page,
}) => {
  const chapters = ['start', 'taxonomy'].map((id) => ({ id, path: `lessons/${id}/` }));
  const pdf = await printBook(page, chapters);
  const begins = await pagesOf(pdf);
  expect(begins).toMatchObject({ start: 3 });
  for (const { id } of chapters)
    await expect(page.locator(`[data-page-of="${id}"]`)).toHaveText(String(begins[id]));

  const document = await PDFDocument.load(pdf);
  expect(document.getTitle()).toBe('Lossbook');
  expect(document.getPageCount()).toBeGreaterThan(Number(begins.taxonomy) + 8);
  expect(document.getPage(0).getWidth()).toBeCloseTo(595, 0);
  expect(document.catalog.has(PDFName.of('Outlines'))).toBe(true);
  expect(document.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true);
  // A link in the first chapter leads to a place in the second.
  await expect(page.locator('#start a[href="#taxonomy"]').first()).toBeAttached();
});
