import type { CompilerOptions } from 'typescript';

/** Where the types of each library stand that a cell can import. */
export const libraryEntries: Readonly<Record<string, string>> = {
  '@tensorflow/tfjs': '@tensorflow/tfjs',
  '@observablehq/plot': '@observablehq/plot',
  'lossbook/losses': '/src/losses/index.ts',
  notebook: '/src/notebook/cellGlobals.d.ts',
};

// The enums' numbers: their names are in the compiler, which only the language's own worker loads.
const es2024 = 11;
const esnext = 99;
const bundler = 100;

/** As in tsconfig.json, a little milder: a reader tries things out. */
export const compilerOptions: CompilerOptions = {
  target: es2024,
  module: esnext,
  moduleResolution: bundler,
  lib: ['lib.es2024.d.ts'],
  types: [],
  paths: { 'lossbook/losses': ['./src/losses/index.ts'] },
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
  noImplicitAny: false,
  skipLibCheck: true,
};
