import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { holdTogether } from './holdTogether.ts';
import { slimFigures } from './slimFigures.ts';

/**
 * Removes the `uid` of islands, which Astro derives from the project's folder and no script reads. With them the same
 * book, built in another folder, would be a different one that every reader downloads again.
 */
export const withoutIslandIds = (html: string): string =>
  html.replaceAll(/<astro-island uid="[^"]*"/g, '<astro-island');

/** A page as it is published, from a page as Astro wrote it. */
const finished = (html: string): string => holdTogether(slimFigures(withoutIslandIds(html)));

/** Finishes every built page; what looks at pages or lists them must come later. */
export const pageFinisher = (): AstroIntegration => ({
  name: 'lossbook-finish-pages',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir);
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.html')) continue;
        const file = join(folder, name);
        writeFileSync(file, finished(readFileSync(file, 'utf8')));
      }
    },
  },
});
