import type { KernelHome } from './kernel.ts';
import { loadedEngine, standardLibraries } from './standardLibraries.ts';

// Taken before the reader's code can replace them.
const createUrl = URL.createObjectURL.bind(URL);
const revokeUrl = URL.revokeObjectURL.bind(URL);

/** Runs the reader's code in a guarded worker of the page; its policy allows `blob:` modules and no eval. */
export const pageHome: Omit<KernelHome, 'python'> = {
  async importSource(code) {
    const url = createUrl(new Blob([code], { type: 'text/javascript' }));
    try {
      return await import(/* @vite-ignore */ url);
    } finally {
      revokeUrl(url);
    }
  },
  libraries: standardLibraries(() => import('./lossTensors.ts')),
  engine: loadedEngine,
};
