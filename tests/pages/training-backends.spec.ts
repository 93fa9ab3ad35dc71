import { expect, test } from '@playwright/test';
import { bundle, openSuite, withoutGpu } from './browserSuite.ts';

// The same run on each backend that a reader may get: 32 steps of gradient descent, after which every weight agrees with the plain
// backend's to a ten-thousandth on GPUs, and to a hundred-thousandth in WebAssembly.
const backends = [
  { backend: 'wasm', tolerance: 1e-5 },
  { backend: 'webgl', tolerance: 1e-4 },
  { backend: 'webgpu', tolerance: 1e-4 },
];

test.use({ launchOptions: withoutGpu });

// Each of them is SwiftShader or WebAssembly on one busy processor.
test.describe.configure({ timeout: 120_000 });

interface Run {
  weights: number[];
  losses: number[];
}

test('a run ends with the same numbers on every backend, within the stated tolerance', async ({ page }) => {
  await openSuite(page, await bundle('tests/training/inBrowser.ts'), 'trainOn');
  const trainOn = (backend: string) =>
    page.evaluate(
      (name) => (globalThis as unknown as { trainOn: (name: string) => Promise<Run> }).trainOn(name),
      backend,
    );
  const plain = await trainOn('cpu');
  expect(plain.losses.at(-1)).toBeLessThan(0.7 * (plain.losses[0] ?? 0));
  for (const { backend, tolerance } of backends) {
    const { weights, losses } = await trainOn(backend);
    expect(furthest(weights, plain.weights), backend).toBeLessThan(tolerance);
    expect(furthest(losses, plain.losses), backend).toBeLessThan(tolerance);
  }
});

const furthest = (some: readonly number[], others: readonly number[]) =>
  Math.max(...others.map((value, i) => Math.abs(value - (some[i] ?? Number.NaN))));
