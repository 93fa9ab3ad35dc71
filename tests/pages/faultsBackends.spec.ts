import { expect, test } from './fixtures.ts';
import { inTrainingWorkers, panel, said, train } from './trainingActions.ts';

/* WebAssembly, WebGL or WebGPU absent. */

test.use({ provoked: /^console: /, contextOptions: { reducedMotion: 'reduce' } });

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
