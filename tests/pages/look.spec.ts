import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { pages } from './pages.ts';

/* What a page looks like, as far as it can be measured: sizes of type, widths, distances, and where a line may break. */

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** The title's distance from the masthead. */
const titleBelow = (page: Page) =>
  page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    return Math.round((box('h1')?.top ?? 0) - (box('.masthead')?.bottom ?? 0));
  });

/** Sizes on the screen of all text in drawings, in whole pixels: 13, and 12 where a drawing is narrow. */
const sizesInDrawings = (page: Page) =>
  page.evaluate(() => {
    const texts = [...document.querySelectorAll<SVGTextElement>('main svg.plot text')];
    const seen = texts.filter((text) => text.checkVisibility());
    return [
      ...new Set(
        seen.map((text) =>
          Math.round(Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 1)),
        ),
      ),
    ];
  });

/** Short formulas that go over two lines. */
const brokenFormulas = (page: Page) =>
  page.evaluate(() => {
    const short = ':is(p, li, dd, figcaption, legend) .katex:not(.long-formula)';
    return [...document.querySelectorAll(`main ${short}`)]
      .filter((formula) => formula.checkVisibility() && !formula.closest('.katex-display'))
      .filter((formula) => {
        const parts = [...formula.querySelectorAll(':scope > .katex-html > .base')];
        const lefts = parts.map((part) => part.getBoundingClientRect().left);
        return lefts.some((left, i) => left < (lefts[i - 1] ?? left) - 1);
      })
      .map((formula) => formula.querySelector('annotation')?.textContent);
  });

/** `δ = 5` and `5 %` that go over two lines. */
const brokenRuns = (page: Page) =>
  page.evaluate(() => {
    const apart = 'pre, code, script, style, svg, textarea, .katex, .cell';
    const walker = document.createTreeWalker(
      document.querySelector('main') as HTMLElement,
      NodeFilter.SHOW_TEXT,
    );
    const broken: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest(apart)) continue;
      for (const run of (node as Text).data.matchAll(/(?<!\p{L})\p{L}{1,4}\s[=<>≤≥≈]\s[−\d][\d.]*|\d\s%/gu)) {
        const range = document.createRange();
        range.setStart(node, run.index);
        range.setEnd(node, run.index + run[0].length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 8))).size > 1)
          broken.push(run[0]);
      }
    }
    return broken;
  });

/** Tables, trees and lists that touch the text above them. */
const tight = (page: Page) =>
  page.evaluate(() => {
    const blocks = 'main :is(.scroll-x, table, .branch, dl, ul, ol, .image-source)';
    const apart = '.cell, .explorer-figure, nav, td, .branch *, .quick-check, .explorer-controls';
    return [...document.querySelectorAll(blocks)].flatMap((block) => {
      const above = block.previousElementSibling;
      if (!above || block.closest(apart) || !above.matches('p, ul, ol, dl, table, .scroll-x')) return [];
      if (!block.checkVisibility() || !above.checkVisibility()) return [];
      if ([above, block].some((each) => getComputedStyle(each).float !== 'none')) return [];
      const gap = block.getBoundingClientRect().top - above.getBoundingClientRect().bottom;
      return gap > -40 && gap < 4
        ? [`${Math.round(gap)} above ${block.textContent?.trim().slice(0, 30)}`]
        : [];
    });
  });

/** Widths of all code that can be seen. */
const codeWidths = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main :is(.cell-code, pre.code)')]
      .filter((code) => code.checkVisibility())
      .map((code) => Math.round(code.getBoundingClientRect().width)),
  );

/** Notes that do not begin beside what they follow, or that reach beside the next section. */
const strayNotes = (page: Page) =>
  page.evaluate(() => {
    const headings = [...document.querySelectorAll('main h2')];
    return [...document.querySelectorAll('main .note')]
      .filter((note) => {
        const { top, bottom } = note.getBoundingClientRect();
        const next = headings.find(
          (heading) => note.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING,
        );
        const beside = note.closest('.noted')?.getBoundingClientRect().top ?? top;
        // Where the margin is taken, a note comes right below what has it.
        const follows = [...document.querySelectorAll('main :is(.note, .symbols-beside)')].some(
          (other) => Math.abs(top - other.getBoundingClientRect().bottom) < 40,
        );
        return (top - beside > 24 && !follows) || (next && bottom > next.getBoundingClientRect().top);
      })
      .map((note) => note.textContent?.trim().slice(0, 40));
  });

for (const path of pages) {
  test(`/${path} keeps its sizes, widths and distances`, async ({ page }) => {
    for (const [name, viewport] of Object.entries({ desk, phone })) {
      await page.setViewportSize(viewport);
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      expect(await titleBelow(page), `${name}: from the masthead to the title`).toBe(16);
      expect(
        (await sizesInDrawings(page)).filter((each) => each < 12 || each > 13),
        `${name}: text of drawings is of one size`,
      ).toEqual([]);
      expect(await brokenFormulas(page), `${name}: short formulas on one line`).toEqual([]);
      expect(await brokenRuns(page), `${name}: short runs on one line`).toEqual([]);
      expect(await tight(page), `${name}: no table or list touches its text`).toEqual([]);
    }
  });
}

for (const path of pages.filter((path) => path.startsWith('lessons/'))) {
  test(`/${path} has code of one width, and notes beside what they are about`, async ({ page }) => {
    await page.setViewportSize(desk);
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    expect([...new Set(await codeWidths(page))]).toEqual([592]);
    expect(await strayNotes(page)).toEqual([]);
  });
}
