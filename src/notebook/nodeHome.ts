import type { KernelHome } from './kernel.ts';
import { loadedEngine, standardLibraries } from './standardLibraries.ts';

/** Runs the book's code in Node: at build, in tests, on the command line. */
export const nodeHome: KernelHome = {
  importSource: (code) => import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`),
  libraries: standardLibraries(),
  engine: loadedEngine,
  python: async () => {
    const [{ runsCells }, { nodePython }] = await Promise.all([
      import('../python/runsCells.ts'),
      import('../python/nodePackages.ts'),
    ]);
    return runsCells(nodePython);
  },
};
