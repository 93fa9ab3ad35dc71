import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { optimize } from 'svgo';

/** A figure as src/plots draws it, which never holds another. */
const figures = /<svg[^>]* class="plot[\s\S]*?<\/svg>/g;

/** Steps from point to point instead of places, to the tenth of a pixel that a drawing has; level and upright runs in one. */
const paths = { name: 'convertPathData' as const, params: { floatPrecision: 1 } };

/** The same page with the paths of its figures in fewer bytes; everything but `d` stays as it was. */
export const slimFigures = (html: string): string =>
  html.replace(figures, (figure) => optimize(figure, { plugins: [paths] }).data);

/** Slims every built page: a figure's points are most of what a lesson weighs. */
export const figureSlimmer = (): AstroIntegration => ({
  name: 'lossbook-slim-figures',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir);
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.html')) continue;
        const file = join(folder, name);
        writeFileSync(file, slimFigures(readFileSync(file, 'utf8')));
      }
    },
  },
});
