/* Runs the browser tests: finds a Chromium, builds the book once more under a base path, hands over to Playwright. */
import { spawnSync } from 'node:child_process';
import { basedBuild } from '../playwright.config.ts';
import { chromiumPath } from './chromium.ts';
import { firefoxPath } from './firefox.ts';
import { webkitPath } from './webkit.ts';

function run(command: string, args: string[], env: NodeJS.ProcessEnv): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}

try {
  const path = chromiumPath();
  const firefox = firefoxPath();
  const webkit = webkitPath();
  const engines = { Chromium: path, Firefox: firefox, WebKitGTK: webkit };
  const named = (had: boolean) =>
    Object.entries(engines).flatMap(([name, found]) => (Boolean(found) === had ? [name] : []));
  console.log(`Engines: ${named(true).join(', ')}.`);
  for (const name of named(false)) console.log(`No ${name} could be had, so its walk is skipped.`);
  run('node', ['scripts/build.ts', '--silent'], basedBuild);
  run('playwright', ['test', ...process.argv.slice(2)], {
    PLAYWRIGHT_CHROMIUM_PATH: path,
    ...(firefox && { FIREFOX_PATH: firefox }),
    ...(webkit && { WEBKIT_PATH: webkit }),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
