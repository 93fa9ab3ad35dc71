import type { Home } from './loadModule.ts';
import { standardLibraries } from './standardLibraries.ts';

/** Runs the book's code in Node: at build, in tests, on the command line. */
export const nodeHome: Home = {
  importSource: (code) => import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`),
  libraries: standardLibraries,
};
