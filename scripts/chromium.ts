import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { byApt, findOrInstall } from './findOrInstall.ts';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium on this machine, or undefined. A path in PLAYWRIGHT_CHROMIUM_PATH must be right. */
function findChromium(): string | undefined {
  const wanted = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (wanted && !existsSync(wanted)) throw new Error(`PLAYWRIGHT_CHROMIUM_PATH names no file: ${wanted}`);
  return [wanted, ...systemPaths, chromium.executablePath()].find((path) => path && existsSync(path));
}

/** Finds a Chromium or installs one: Playwright's download where it works, else Debian's package. */
export function chromiumPath(): string {
  const path = findOrInstall('Chromium', findChromium, [
    ['npx', 'playwright', 'install', '--with-deps', 'chromium'],
    ...byApt('chromium'),
  ]);
  if (path) return path;
  throw new Error(
    'no Chromium: none found, and neither Playwright’s download nor apt could install one; ' +
      'install Chrome or Chromium, or set PLAYWRIGHT_CHROMIUM_PATH to it',
  );
}
