import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';

// A page made here, not by the book: one script with what is tried, on each backend that a reader may get.

const home = 'http://localhost:1'; // never reached: every request is answered below; WebGPU wants a secure origin

const executablePath = process.env.PLAYWRIGHT_CHROMIUM_PATH;

/** Chromium with WebGL and WebGPU drawn on the processor, by SwiftShader. */
export const withoutGpu = {
  ...(executablePath && { executablePath }),
  args: [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--enable-unsafe-webgpu',
    '--use-webgpu-adapter=swiftshader',
  ],
};

/** Bundles a script of the tests. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'suite' } },
  });
  const [{ output }] = result as [Rolldown.RolldownOutput];
  return output[0].code;
}

/** Opens an empty page with the script, and waits until it has set the global `ready`. */
export async function openSuite(page: Page, script: string, ready: string): Promise<void> {
  await page.route(`${home}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    if (pathname === '/suite.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    const file = `node_modules/@tensorflow/tfjs-backend-wasm/dist/${pathname.split('/').at(-1)}`;
    return route.fulfill({ contentType: 'application/wasm', body: readFileSync(file) });
  });
  await page.goto(home);
  await page.addScriptTag({ url: `${home}/suite.js`, type: 'module' });
  await page.waitForFunction((name) => name in globalThis, ready);
}
