import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { lessons } from './pages.ts';

/* The first figure convinces in five seconds: it stands on the first screen, and with it what moves it. */

/**
 * In CSS pixels: where the first figure's plot begins on the page, and how far below that its first control and its
 * strip of controls end; 0 for one that is all plot.
 */
const firstFigure = (page: Page) =>
  page
    .locator('.lesson figure')
    .first()
    .evaluate((figure) => {
      const top = (figure.querySelector('.panels') ?? figure).getBoundingClientRect().top;
      const down = (selector: string) =>
        (figure.querySelector(selector)?.getBoundingClientRect().bottom ?? top) - top;
      return {
        top: top + scrollY,
        firstControl: down('.controls :is(input, button, select)'),
        strip: down('.controls'),
      };
    });

for (const path of lessons) {
  test(`/${path} opens with a figure on the first screen of a desk`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    const { top, strip } = await firstFigure(page);
    expect.soft(top, 'where the plot begins').toBeLessThanOrEqual(340);
    expect.soft(strip, 'plot and controls').toBeLessThanOrEqual(540);
  });

  test(`/${path} opens with a figure whose plot and first control fit a phone’s screen`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    // The bar of contents takes the rest.
    expect((await firstFigure(page)).firstControl).toBeLessThanOrEqual(780);
  });
}
