import type { Engine } from '@tensorflow/tfjs-core/dist/engine.js';
import type { Libraries } from './libraries.ts';

let engine: Engine | null = null;

async function withEngine<T>(load: () => Promise<T>): Promise<T> {
  const library = await load();
  engine = (await import('./cpuBackend.ts')).engine();
  return library;
}

const wholeOfTensors = () => import('./tensorLibraries.ts');

/**
 * What the book's code can import; the heavy ones arrive when first needed.
 *
 * @param lossTensors loads what tensors can do where only the losses are imported.
 */
export const standardLibraries = (lossTensors: () => Promise<unknown> = wholeOfTensors): Libraries => ({
  'lossbook/losses': async () => {
    await withEngine(lossTensors);
    return import('../losses/index.ts');
  },
  '@tensorflow/tfjs': async () => (await withEngine(wholeOfTensors)).tf,
  '@observablehq/plot': async () => (await import('./plotLibrary.ts')).plotLibrary,
});

/** What keeps account of tensors; `null` until a library that makes them was loaded. */
export const loadedEngine = (): Engine | null => engine;
