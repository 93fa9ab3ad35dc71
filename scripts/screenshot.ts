/*
 * Takes pictures from a running site: `npm start` in one terminal, `npm run screenshot` in another, for the README;
 * beside `npm run dev`, `npm run screenshot -- gallery` takes every widget in light and dark, for eyes to compare.
 */
import { mkdirSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { chromiumPath } from './chromium.ts';

const site = 'http://localhost:4321';

async function readme(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1360, height: 940 } });
  await page.goto(site);
  const ring = page.getByRole('slider', { name: 'residual 3' });
  await ring.focus();
  await page.keyboard.press('PageUp');
  await page.locator('#explorer-huber .panels > svg').first().waitFor();
  await ring.blur();
  await page.screenshot({ path: 'docs/screenshot.png' });
}

async function gallery(browser: Browser): Promise<void> {
  mkdirSync('.cache/gallery', { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1040, 375]) {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      await page.goto(`${site}/gallery/`);
      await page.screenshot({ path: `.cache/gallery/${colorScheme}-${width}.png`, fullPage: true });
      await page.close();
    }
  }
}

const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
await (process.argv[2] === 'gallery' ? gallery : readme)(browser);
await browser.close();
