import { expect, test } from '@playwright/test';
import { bundle, openSuite, withoutGpu } from './browserSuite.ts';

// PyTorch's numbers in a real browser, on each backend that a reader may get.

// GPUs take denormals for 0, and their logarithms and exponentials are coarser.
const backends = [
  { backend: 'cpu', tolerance: { rtol: 1e-5, atol: 1e-6 } },
  { backend: 'wasm', tolerance: { rtol: 1e-5, atol: 1e-6 } },
  { backend: 'webgl', tolerance: { rtol: 5e-4, atol: 1e-5 } },
];

test.use({ launchOptions: withoutGpu });

// SwiftShader draws WebGL on the processor: a thousand cases take minutes there.
test.describe.configure({ timeout: 600_000 });

let script = '';

test.beforeAll(async () => {
  script = await bundle('tests/losses/inBrowser.ts');
});

for (const { backend, tolerance } of backends) {
  test(`the losses give PyTorch's numbers on ${backend} in Chromium`, async ({ page }) => {
    await openSuite(page, script, 'runOracle');
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

  test(`long sums are right to a millionth on ${backend} in Chromium`, async ({ page }) => {
    await openSuite(page, script, 'runSums');
    const off = await page.evaluate(
      (name) =>
        (globalThis as unknown as { runSums: (name: string) => Promise<Record<string, number>> }).runSums(
          name,
        ),
      backend,
    );
    for (const [name, error] of Object.entries(off)) expect(error, name).toBeLessThan(1e-6);
  });
}
