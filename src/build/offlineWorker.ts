import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import type { BookFiles } from '../offline/bookFiles.ts';

/** What no reader of the book opens: cards for other sites, maps for robots. */
const notForReaders = /^cards\/|^sitemap|^robots\.txt$|^service-worker\.js$/;
/** What is kept only when the reader asks for it. */
const onRequest = /^data\/cifar/;

/** The files of a finished build that make the book work offline. */
export function filesOf(folder: string, base: string): BookFiles {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''),
    )
    .filter((file) => !notForReaders.test(file))
    .sort();
  const read = files.map((file) => ({ address: addressOf(file), content: readFileSync(join(folder, file)) }));
  const asked = read.filter(({ address }) => onRequest.test(address));
  const bytesOf = (some: typeof read) => some.reduce((sum, { content }) => sum + content.length, 0);
  return {
    base,
    hashes: Object.fromEntries(read.map(({ address, content }) => [address, hashOf(content)])),
    bytes: bytesOf(read) - bytesOf(asked),
    onRequest: Object.fromEntries(asked.map(({ address, content }) => [address, content.length])),
  };
}

const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('base64');

/** Writes the service worker, with the list of everything that the build made. It must come last. */
export const offlineWorker = (): AstroIntegration => {
  let base = '/';
  return {
    name: 'lossbook-offline-worker',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        const files = filesOf(outDir, base);
        await build({
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          define: { BOOK_FILES: JSON.stringify(files) },
          build: {
            outDir,
            emptyOutDir: false,
            rolldownOptions: {
              input: fileURLToPath(new URL('../offline/serviceWorker.ts', import.meta.url)),
              output: { entryFileNames: 'service-worker.js', format: 'iife' },
            },
          },
        });
        const count = Object.keys(files.hashes).length;
        logger.info(`${count} files, ${(files.bytes / 1e6).toFixed(1)} MB, work offline after one visit`);
      },
    },
  };
};
