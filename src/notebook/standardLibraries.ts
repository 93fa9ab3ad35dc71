import type { Engine } from '@tensorflow/tfjs-core/dist/engine.js';
import { guardTensors } from './guardOperators.ts';
import type { Libraries } from './libraries.ts';

let engine: Engine | null = null;

async function withEngine<T>(load: () => Promise<T>): Promise<T> {
  const library = await load();
  const core = await import('./cpuBackend.ts');
  engine = core.engine();
  guardTensors(core.Tensor.prototype);
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
    return named(await import('../losses/index.ts'));
  },
  '@tensorflow/tfjs': async () => named((await withEngine(wholeOfTensors)).tf),
  '@observablehq/plot': async () => (await import('./plotLibrary.ts')).plotLibrary,
});

/** The engine of tfjs, which tracks tensors; `null` until a library that makes them was loaded. */
export const loadedEngine = (): Engine | null => engine;

/** Gives functions the names under which they are exported, since a bundle shortens their own. */
function named<T extends object>(library: T): T {
  for (const [name, value] of Object.entries(library))
    if (typeof value === 'function' && isPlain(value) && value.name !== name)
      Object.defineProperty(value, 'name', { value: name });
  return library;
}

/** Not a class: the name of one may stand in a saved model. */
const isPlain = (value: object): boolean => !/^class\b/.test(String(value));
