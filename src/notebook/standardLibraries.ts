import type { Engine } from '@tensorflow/tfjs-core/dist/engine.js';
import type { Libraries } from './libraries.ts';

let engine: Engine | null = null;

async function tensors() {
  const { tf } = await import('./tensorLibraries.ts');
  engine = tf.engine();
  return tf;
}

/** What the book's code can import; the heavy ones arrive when first needed. */
export const standardLibraries: Libraries = {
  'lossbook/losses': async () => {
    await tensors();
    return import('../losses/index.ts');
  },
  '@tensorflow/tfjs': tensors,
  '@observablehq/plot': async () => (await import('./plotLibrary.ts')).plotLibrary,
};

/** What keeps account of tensors; `null` until a library that makes them was loaded. */
export const loadedEngine = (): Engine | null => engine;
