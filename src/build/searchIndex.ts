import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import glossary from '../content/glossary.json' with { type: 'json' };
import { catalogue } from '../losses/index.ts';

/** A name with its path and arguments in words of their own, so that it is found by itself: `keras losses Huber`. */
const inWords = (name: string | null): string => name?.replace(/[.()=,]+/g, ' ') ?? '';

/** What a reader can look for by name, besides the pages: each formula, and each word of the glossary. */
const named = [
  ...catalogue.map(({ title, functionName, names, summary }) => ({
    url: `/reference/${functionName}/#formula`,
    title,
    kind: 'Formula',
    content: [title, functionName, ...Object.values(names).map(inWords), summary].filter(Boolean).join('. '),
  })),
  ...glossary.map(({ id, term, text }) => ({
    url: `/glossary/#${id}`,
    title: term,
    kind: 'Glossary',
    content: `${term}. ${text}`,
  })),
];

/** Pagefind's own search boxes: the book has one of its own. */
const interfaces = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** Makes the search index of the built pages; a page takes part when its `main` has `data-pagefind-body`. */
export const searchIndex = (): AstroIntegration => ({
  name: 'lossbook-search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const write = (path: string, content: Uint8Array) => {
        const file = new URL(`pagefind/${path}`, dir);
        mkdirSync(new URL('.', file), { recursive: true });
        writeFileSync(file, content);
      };
      const { index, errors } = await createIndex({
        // Formulas are left out of the text: an excerpt would show their letters one by one. They are found by name.
        excludeSelectors: ['.katex', 'svg', 'button', 'nav', '.cell-bar'],
        includeCharacters: '_-',
      });
      if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
      const { page_count, errors: unread } = await index.addDirectory({ path: fileURLToPath(dir) });
      for (const { url, title, kind, content } of named)
        unread.push(
          ...(await index.addCustomRecord({ url, content, language: 'en', meta: { title, kind } })).errors,
        );
      const { files, errors: unmade } = await index.getFiles();
      for (const { path, content } of files.filter(({ path }) => !interfaces.test(path)))
        write(path, content);
      await close();
      const faults = [...unread, ...unmade];
      if (faults.length > 0) throw new Error(`The search index was not made: ${faults.join('; ')}`);
      logger.info(`${page_count} pages, ${named.length} formulas and words of the glossary can be found`);
    },
  },
});
