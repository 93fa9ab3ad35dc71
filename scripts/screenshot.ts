/* Takes the README's picture from a running site: `npm start` in one terminal, `npm run screenshot` in another. */
import { chromium } from '@playwright/test';
import { chromiumPath } from './chromium.ts';

const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1360, height: 940 } });
await page.goto('http://localhost:4321/lessons/huber/');
const ring = page.getByRole('slider', { name: 'residual 3' });
await ring.focus();
await page.keyboard.press('PageUp');
await page.locator('#explorer-huber .panels > svg').first().waitFor();
await ring.blur();
await page.screenshot({ path: 'docs/screenshot.png' });
await browser.close();
