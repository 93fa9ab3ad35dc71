import type { Libraries } from './libraries.ts';

/** What the book's code can import; the heavy ones arrive when first needed. */
export const standardLibraries: Libraries = {
  'lossbook/losses': async () => {
    await import('./tensorLibraries.ts');
    return import('../losses/index.ts');
  },
  '@tensorflow/tfjs': async () => (await import('./tensorLibraries.ts')).tf,
  '@observablehq/plot': () => import('@observablehq/plot'),
};
