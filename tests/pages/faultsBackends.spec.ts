import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { inTrainingWorkers } from './trainingWorkers.ts';

/* WebAssembly, WebGL or WebGPU absent. */

test.use({ provoked: /^console: /, contextOptions: { reducedMotion: 'reduce' } });

const panel = (page: Page) => page.getByRole('region', { name: 'Training on the wages' });
const said = (page: Page) => panel(page).getByRole('status');

async function train(page: Page, backend: string) {
  await page.goto('lessons/huber/');
  await panel(page).getByLabel('Compute with').selectOption({ label: backend });
  await panel(page).getByRole('button', { name: 'Train' }).click();
}

for (const [backend, absent] of [
  ['WebAssembly', "Reflect.deleteProperty(globalThis, 'WebAssembly');"],
  ['WebGL', 'OffscreenCanvas.prototype.getContext = () => null;'],
  ['WebGPU', "Object.defineProperty(navigator, 'gpu', { value: undefined });"],
] as const) {
  test(`in a browser without ${backend} a training that wants it falls back, says so, and ends well`, async ({
    page,
  }) => {
    await inTrainingWorkers(page, absent);
    await train(page, backend);
    await expect(
      panel(page).getByText(/Computed by cpu: .* Tried first: (wasm|webgl|webgpu) \(/),
    ).toBeVisible();
    await expect(said(page)).toHaveText(/^Done/);
  });
}
