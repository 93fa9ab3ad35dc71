import { type Browser, chromium } from '@playwright/test';
import { chromiumPath } from '../../scripts/chromium.ts';

/** Starts the Chromium of the page tests, does the work, and ends it, whatever comes. */
export async function inBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
