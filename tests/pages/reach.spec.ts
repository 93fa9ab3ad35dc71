import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { pages } from './pages.ts';

/* For every hand, eye and language: large letters, small screens, touch, calm, and scripts that run from right to left. */

/** How far a page reaches beyond the screen sideways, to either side. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const path of pages) {
  test(`/${path} is whole on a phone of 320 pixels, at a zoom of 200 %, and from right to left`, async ({
    page,
  }) => {
    await page.goto(path);
    // A window of 1280 pixels that is zoomed to 200 % has room for 640.
    for (const dir of ['ltr', 'rtl'])
      for (const width of [320, 640, 1280]) {
        await page.setViewportSize({ width, height: 700 });
        await page.evaluate((way) => {
          document.documentElement.dir = way;
        }, dir);
        expect(await sideways(page), `${dir} at ${width} pixels`).toBeLessThanOrEqual(0);
      }
  });
}

test('from right to left, the contents stand on the right and a note on the left', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('lessons/huber/');
  const left = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.getBoundingClientRect().left);
  expect(await left('.contents')).toBeLessThan(await left('.lesson h1'));
  expect(await left('.note')).toBeGreaterThan(await left('.lesson h1'));
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  expect(await left('.contents')).toBeGreaterThan(await left('.lesson h1'));
  expect(await left('.note')).toBeLessThan(await left('.lesson h1'));
});

test.describe('where motion is unwelcome', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const path of ['', 'lessons/huber/', 'lessons/generative/', 'search/']) {
    test(`nothing on /${path} moves by itself`, async ({ page }) => {
      await page.goto(path);
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((element) => {
            const { animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element);
            const lasts = [animationDuration, transitionDuration].some((each) => /[1-9]/.test(each));
            return lasts || scrollBehavior === 'smooth';
          })
          .map((element) => element.outerHTML.slice(0, 120)),
      );
      expect(moving).toEqual([]);
      // What a reader's own scrolling drives, such as the fade at the edge of long code, does not move by itself.
      const byTime = await page.evaluate(
        () => document.getAnimations().filter(({ timeline }) => timeline instanceof DocumentTimeline).length,
      );
      expect(byTime).toBe(0);
    });
  }
});

test.describe('under a thumb', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 375, height: 740 } });

  for (const path of pages) {
    test(`every control on /${path} is 44 pixels wide and high`, async ({ page }) => {
      await page.goto(path);
      const small = await page.evaluate(() => {
        const controls = document.querySelectorAll<HTMLElement>(
          'a[href], button, input, select, textarea, summary, [role=slider], [role=checkbox]',
        );
        /** A word within a sentence is as high as its line: WCAG lets it be. */
        const inSentence = (element: HTMLElement) =>
          element.matches('a, button.term') &&
          [...(element.closest('p, li, td, dd, figcaption, small, .note')?.childNodes ?? [])].some(
            (node) => node !== element && /[a-z]{2}/i.test(node.textContent ?? ''),
          );
        /** A box to tick is hit by its label too. */
        const target = (element: HTMLElement) => element.closest('label') ?? element;
        return [...controls].flatMap((element) => {
          // A finger paints on the whole picture; the brush on it is the keyboard's.
          if (element.matches('.mask-brush')) return [];
          const [width, height] = [target(element).getBoundingClientRect()].flatMap((box) => [
            Math.round(box.width),
            Math.round(box.height),
          ]) as [number, number];
          const shown = element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
          if (!shown || inSentence(element) || (width >= 44 && height >= 44)) return [];
          return [`${width} × ${height}: ${element.outerHTML.slice(0, 120)}`];
        });
      });
      expect(small).toEqual([]);
    });
  }
});
