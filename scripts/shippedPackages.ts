/* Notes which packages the page's bundles are made of, so that the credits name what is sent and nothing else. */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';

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

/** The packages that a chunk is made of. */
export const packagesOf = ({ modules }: Rolldown.OutputChunk): string[] =>
  Object.keys(modules).flatMap((id) => packageOf(id) ?? []);

/** Adds packages that came into the page by another bundle. */
export function noteShipped(names: Iterable<string>): void {
  for (const name of names) shipped.add(name);
}

/** For the page's build: writes `.cache/shipped.json`, which the credits page reads. */
export function noteShippedPackages(): Plugin {
  return {
    name: 'lossbook:shipped-packages',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk') continue;
        noteShipped(packagesOf(part));
      }
      mkdirSync('.cache', { recursive: true });
      writeFileSync('.cache/shipped.json', JSON.stringify([...shipped].sort()));
    },
  };
}
