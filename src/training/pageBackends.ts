import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { BackendLoaders } from './backend.ts';

// A worker that began as a blob has no address of its own, so the files need whole ones.
const whole = (file: string) => new URL(file, import.meta.url).href;

/** The files that WebAssembly asks for; a worker of a reader's code can fetch no others. */
export const wasmFiles: readonly string[] = [whole(plain), whole(simd)];

/** Every backend, for a worker of the page. WebAssembly without threads: a plain host cannot send the headers they need. */
export const pageBackends: BackendLoaders = {
  webgpu: loadWebGpu,
  webgl: () => import('@tensorflow/tfjs-backend-webgl'),
  wasm: loadWasm,
  cpu: () => import('@tensorflow/tfjs-backend-cpu'),
};

/** Without a GPU the library would print an error of its own and give no reason that helps a reader. */
async function loadWebGpu(): Promise<unknown> {
  const { gpu } = navigator as { gpu?: { requestAdapter(): Promise<unknown> } };
  if (!(await gpu?.requestAdapter().catch(() => null)))
    throw new Error('no graphics card is offered for it here');
  return import('@tensorflow/tfjs-backend-webgpu');
}

async function loadWasm(): Promise<void> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  setWasmPaths({
    'tfjs-backend-wasm.wasm': whole(plain),
    'tfjs-backend-wasm-simd.wasm': whole(simd),
    'tfjs-backend-wasm-threaded-simd.wasm': whole(simd), // asked for by name, never started
  });
}
