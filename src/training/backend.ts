import * as tf from '@tensorflow/tfjs-core';

export type BackendName = 'webgl' | 'wasm' | 'cpu';

/** What computes, why, and what was tried before it. */
export interface Backend {
  name: BackendName;
  reason: string;
  /** The backends that were tried first, each with what happened. */
  passedOver: { name: BackendName; because: string }[];
}

/** How a backend gets registered; the page loads each only when it is tried. */
export type BackendLoaders = Partial<Record<BackendName, () => Promise<unknown>>>;

/**
 * Picks the first backend that computes a small product correctly.
 *
 * A model of a few weights is fastest on the plain CPU backend: a step is a few thousand multiplications, less than it
 * takes to hand them to a GPU or into WebAssembly memory. Images turn that around, so they try the GPU first.
 */
export async function chooseBackend(
  work: 'few weights' | 'images',
  loaders: BackendLoaders,
): Promise<Backend> {
  const order: BackendName[] = work === 'few weights' ? ['cpu', 'wasm'] : ['webgl', 'wasm', 'cpu'];
  const passedOver: Backend['passedOver'] = [];
  for (const name of order) {
    const problem = await tryBackend(name, loaders[name]);
    if (problem === null) return { name, reason: reasons[work][name], passedOver };
    passedOver.push({ name, because: problem });
  }
  throw new Error(`No backend works here: ${passedOver.map((p) => `${p.name} (${p.because})`).join(', ')}.`);
}

const reasons: Record<'few weights' | 'images', Record<BackendName, string>> = {
  'few weights': {
    cpu: 'the model is so small that handing its numbers to a GPU would take longer than the sums',
    wasm: 'WebAssembly, as the plain backend did not work here',
    webgl: 'the GPU, as nothing else worked here',
  },
  images: {
    webgl: 'the GPU, which computes many pixels at once',
    wasm: 'WebAssembly on the processor, as no GPU could be used',
    cpu: 'plain JavaScript, as neither GPU nor WebAssembly could be used',
  },
};

/** Null when the backend works, else what stood in its way. */
async function tryBackend(
  name: BackendName,
  load: (() => Promise<unknown>) | undefined,
): Promise<string | null> {
  if (!load) return 'not part of this page';
  try {
    await load();
    if (!(await tf.setBackend(name))) return 'could not start';
    await tf.ready();
    const product = tf.tidy(() => tf.matMul(tf.tensor2d([[1, 2]]), tf.tensor2d([[3], [4]])));
    const value = (await product.data())[0];
    product.dispose();
    return value === 11 ? null : `computed ${value} for 1·3 + 2·4`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
