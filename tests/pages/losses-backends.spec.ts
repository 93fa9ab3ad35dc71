import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { build, type Rolldown } from 'vite';

// PyTorch's numbers in a real browser, on each backend that a reader may get. The page is made here, not by the
// book: one script with the module, TensorFlow.js and the reference numbers.

const home = 'http://losses.test';

// WebGL adds in its own order, takes denormals for 0, and its log(1 + e^x) is off by 4e-4 of its value near −13.
const backends = [
  { backend: 'cpu', tolerance: { rtol: 1e-5, atol: 1e-6 } },
  { backend: 'wasm', tolerance: { rtol: 1e-5, atol: 1e-6 } },
  { backend: 'webgl', tolerance: { rtol: 5e-4, atol: 1e-5 } },
];

const executablePath = process.env.PLAYWRIGHT_CHROMIUM_PATH;
const args = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
test.use({ launchOptions: { ...(executablePath && { executablePath }), args } });

// SwiftShader draws WebGL on the processor: a thousand cases take minutes there.
test.describe.configure({ timeout: 600_000 });

let script = '';

test.beforeAll(async () => {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: 'tests/losses/inBrowser.ts', formats: ['es'], fileName: 'suite' },
    },
  });
  const [{ output }] = result as [Rolldown.RolldownOutput];
  script = output[0].code;
});

for (const { backend, tolerance } of backends) {
  test(`the losses give PyTorch's numbers on ${backend} in Chromium`, async ({ page }) => {
    await page.route(`${home}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
      if (pathname === '/suite.js') return route.fulfill({ contentType: 'text/javascript', body: script });
      const file = `node_modules/@tensorflow/tfjs-backend-wasm/dist/${pathname.split('/').at(-1)}`;
      return route.fulfill({ contentType: 'application/wasm', body: readFileSync(file) });
    });
    await page.goto(home);
    await page.addScriptTag({ url: `${home}/suite.js`, type: 'module' });
    await page.waitForFunction(() => 'runOracle' in globalThis);
    const { ran, failures } = await page.evaluate(
      ([name, allowed]) =>
        (
          globalThis as unknown as {
            runOracle: (name: unknown, allowed: unknown) => Promise<{ ran: number; failures: string[] }>;
          }
        ).runOracle(name, allowed),
      [backend, tolerance] as const,
    );
    expect(failures).toEqual([]);
    expect(ran).toBeGreaterThan(400);
  });
}
