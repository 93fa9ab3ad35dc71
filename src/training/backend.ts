import * as tf from '@tensorflow/tfjs-core';
import { type Backend, type BackendName, backendNames, listed } from './backendWords.ts';

export { type BackendName, inWords } from './backendWords.ts';

/** How a backend gets registered; the page loads each only when it is tried. */
export type BackendLoaders = Partial<Record<BackendName, () => Promise<unknown>>>;

/** How much one step of a training has to compute. */
type Work = 'few weights' | 'small layers' | 'images';

/**
 * Picks the first backend that computes a small product correctly; the reader's own wish is tried before all others.
 *
 * A model of a few weights is fastest on the plain CPU backend: a step is a few thousand multiplications, less than it
 * takes to hand them to a GPU or into WebAssembly memory. Layers of some thousand weights are worth WebAssembly, but no
 * trip to the GPU. Images turn that around, so they try the GPU first.
 */
export async function chooseBackend(
  work: Work,
  loaders: BackendLoaders,
  wish: BackendName | null = null,
): Promise<Backend> {
  const passedOver: Backend['passedOver'] = [];
  for (const name of new Set(wish ? [wish, ...orders[work]] : orders[work])) {
    const problem =
      (await tryBackend(name, loaders[name])) ?? (name !== wish && isDrawnBySoftware() ? bySoftware : null);
    if (problem === null)
      return { name, reason: name === wish ? 'as you chose' : reasons[work][name], passedOver };
    passedOver.push({ name, because: problem });
  }
  throw new Error(`No backend works here: ${listed(passedOver)}.`);
}

const bySoftware = 'drawn by the processor here, which WebAssembly does in half the time';

/** Whether what computes now is a GPU in name only. */
function isDrawnBySoftware(): boolean {
  const gl = webglContext();
  if (!gl) return false;
  const unmasked = gl.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER;
  return /swiftshader|llvmpipe|software|basic render/i.test(String(gl.getParameter(unmasked)));
}

const orders: Record<Work, readonly BackendName[]> = {
  'few weights': ['cpu', 'wasm', 'webgl', 'webgpu'],
  'small layers': ['wasm', 'cpu', 'webgl', 'webgpu'],
  images: backendNames,
};

const reasons: Record<Work, Record<BackendName, string>> = {
  'few weights': {
    cpu: 'the model is so small that handing its numbers to a GPU would take longer than the sums',
    wasm: 'WebAssembly, as the plain backend did not work here',
    webgl: 'the GPU, as nothing simpler worked here',
    webgpu: 'the GPU, as nothing simpler worked here',
  },
  'small layers': {
    wasm: 'WebAssembly, which multiplies small matrices several times as fast as plain JavaScript',
    cpu: 'plain JavaScript, as WebAssembly could not be used',
    webgl: 'the GPU, as nothing simpler worked here',
    webgpu: 'the GPU, as nothing simpler worked here',
  },
  images: {
    webgpu: 'the GPU, which computes many pixels at once',
    webgl: 'the GPU by its older interface, which computes many pixels at once',
    wasm: 'WebAssembly on the processor, as no GPU could be used',
    cpu: 'plain JavaScript, as neither GPU nor WebAssembly could be used',
  },
};

/** What the WebGL backend draws on; undefined when another backend computes. */
const webglContext = () => (tf.backend() as { gpgpu?: { gl: WebGLRenderingContext } }).gpgpu?.gl;

/** Calls back when the browser loses the GPU: data read from it from then on never arrives, or is zero. */
export function whenLost(tell: (sentence: string) => void): void {
  webglContext()?.canvas.addEventListener('webglcontextlost', () =>
    tell(
      'The browser took the graphics card away in the middle of this run. Train again, or choose another backend under “Compute with”.',
    ),
  );
}

/** Null when the backend works, else the reason why it does not. */
async function tryBackend(
  name: BackendName,
  load: (() => Promise<unknown>) | undefined,
): Promise<string | null> {
  if (!load) return 'not part of this page';
  try {
    await load();
    if (!tf.findBackendFactory(name)) return 'not offered by this browser';
    if (!(await tf.setBackend(name))) return 'could not start';
    await tf.ready();
    const product = () => tf.matMul(tf.tensor2d([[1, 2]]), tf.tensor2d([[3], [4]]));
    const waitedFor = tf.tidy(product);
    const value = (await waitedFor.data())[0];
    waitedFor.dispose();
    // A reader's loss may look at its numbers without waiting for them.
    const atOnce = tf.tidy(() => product().dataSync()[0]);
    if (value !== 11) return `computed ${value} for 1·3 + 2·4`;
    return atOnce === 11 ? null : `read ${atOnce} for 11 when not waited for`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
