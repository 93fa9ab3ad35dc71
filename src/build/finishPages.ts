import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { slimFigures } from './slimFigures.ts';

/**
 * Takes out the identifiers of islands: Astro derives each from the folder that the build stands in, and no script reads
 * them. With them the same book, built elsewhere, would be another one that every reader fetches again.
 */
export const withoutIslandIds = (html: string): string =>
  html.replaceAll(/<astro-island uid="[^"]*"/g, '<astro-island');

/** A page as it is published, from a page as Astro wrote it. */
const finished = (html: string): string => slimFigures(withoutIslandIds(html));

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
