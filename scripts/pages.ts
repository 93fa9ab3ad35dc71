/* Runs the browser tests: finds a Chromium, makes what the exhaustive ones need besides, hands over to Playwright. */
import { spawnSync } from 'node:child_process';
import { basedBuild, isDeep } from '../playwright.config.ts';
import { chromiumPath } from './chromium.ts';
import { firefoxPath } from './firefox.ts';
import { webkitPath } from './webkit.ts';

function run(command: string, args: string[], env: NodeJS.ProcessEnv): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}

/** The other engines that can be had, by the variables that name them to their tests. */
function otherEngines(): NodeJS.ProcessEnv {
  const engines = [
    { name: 'Firefox', variable: 'FIREFOX_PATH', path: firefoxPath() },
    { name: 'WebKitGTK', variable: 'WEBKIT_PATH', path: webkitPath() },
  ];
  for (const { name, path } of engines)
    console.log(path ? `${name}: ${path}` : `No ${name} could be had, so its tests are skipped.`);
  return Object.fromEntries(engines.flatMap(({ variable, path }) => (path ? [[variable, path]] : [])));
}

try {
  const path = chromiumPath();
  console.log(`Chromium: ${path}`);
  const engines = isDeep ? otherEngines() : {};
  if (isDeep) run('node', ['scripts/build.ts', '--silent'], basedBuild);
  run('playwright', ['test', ...process.argv.slice(2)], { PLAYWRIGHT_CHROMIUM_PATH: path, ...engines });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
