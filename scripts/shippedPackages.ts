/* Notes which packages the page's bundles are made of, so that the credits name what is sent and nothing else. */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Packages that send no script: typefaces and styles. */
const still = [
  '@fontsource-variable/inter',
  '@fontsource-variable/jetbrains-mono',
  '@fontsource-variable/source-serif-4',
  'katex',
];
const shipped = new Set(still);

/** The package that a bundled module comes from, or undefined for the book's own. */
export function packageOf(moduleId: string): string | undefined {
  return /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(moduleId.replaceAll('\\', '/'))?.[1];
}

/** For the build and for its workers: writes `.cache/shipped.json`, which the credits page reads. */
export function noteShippedPackages(): Plugin {
  return {
    name: 'lossbook:shipped-packages',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk') continue;
        for (const name of Object.keys(part.modules).map(packageOf)) if (name) shipped.add(name);
      }
      mkdirSync('.cache', { recursive: true });
      writeFileSync('.cache/shipped.json', JSON.stringify([...shipped].sort()));
    },
  };
}
