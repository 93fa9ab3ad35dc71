import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const port = Number(process.env.LOSSBOOK_TEST_PORT ?? 4399);

/** The book mounted below the root of its host, as on many plain static hosts. */
export const basedBuild = { LOSSBOOK_BASE: '/lossbook/', LOSSBOOK_OUT: '.cache/based' };

const preview = (at: number, env = {}) => ({
  command: `node scripts/serve.ts ${at}`,
  port: at,
  env,
  timeout: 120_000,
  reuseExistingServer: false,
});

/** What `npm run test:deep` runs: the exhaustive tests, and those that ask page after page, of every page. */
const deep = /(?:\.deep|accessibility|bookWalk|formulas|keyboardWalk|look|print|reach|scriptless)\.spec\.ts$/;
export const isDeep = Boolean(process.env.LOSSBOOK_DEEP);

const belowBasePath = {
  name: 'below a base path',
  testMatch: ['walk.spec.ts', 'offlineWalk.spec.ts'],
  use: { baseURL: `http://localhost:${port + 1}${basedBuild.LOSSBOOK_BASE}` },
};

const executablePath = process.env.PLAYWRIGHT_CHROMIUM_PATH;

export default defineConfig({
  testDir: 'tests/pages',
  testMatch: isDeep ? deep : '*.spec.ts',
  testIgnore: isDeep ? [] : '*.deep.spec.ts',
  timeout: 180_000,
  expect: { timeout: 60_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A shared machine may stall for a minute; a test that needs another try is reported as flaky.
  retries: process.env.CI ? 2 : 0,
  reporter: [['list']],
  use: {
    ...(executablePath && { launchOptions: { executablePath, args: ['--no-sandbox'] } }),
    // Traces cost a third of the time, so only a retry records one, or a run with `--trace on`.
    trace: 'on-first-retry',
    // Service workers are blocked, since each test would download the whole book; offline.spec.ts allows them.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'book', use: { baseURL: `http://localhost:${port}/` } },
    ...(isDeep ? [belowBasePath] : []),
  ],
  webServer: [
    preview(port),
    // Without that build its tests fail: `npm run pages:deep` makes it.
    ...(isDeep && existsSync(basedBuild.LOSSBOOK_OUT) ? [preview(port + 1, basedBuild)] : []),
  ],
});
