import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import type { BookFiles } from '../offline/bookFiles.ts';

/**
 * What no reader of the book opens: cards for other sites, maps for robots, and what a host may read instead of serving
 * (`_headers`, `_redirects`, `.nojekyll`, `CNAME`).
 */
const notForReaders = /^cards\/|^sitemap|^robots\.txt$|^service-worker\.js$|^CNAME$|(^|\/)\.|^_(?!astro\/)/;
/** What is kept only when the reader asks for it. */
const onRequest = /^data\/cifar/;

/** What is kept first, where there is no room for all: what can be read, what makes it move, and the rest of the book. */
const useful = [
  /^$|^404\.html$|^offline\/$/,
  /^lessons\/.*\/$/,
  /^_astro\/(fonts\/|.*\.js$)/,
  /\/$/,
  /^(data|notebook|pagefind)\//,
];
/** A file of more bytes comes last, whatever it is: hundreds of others have room in its stead. */
const large = 1e6;

/** How late a file is kept; those that are equal follow by size. */
function rank({ address, content }: { address: string; content: Buffer }): number {
  const at = useful.findIndex((kind) => kind.test(address));
  return at < 0 || content.length > large ? useful.length : at;
}

/** The files of a finished build that make the book work offline. */
export function filesOf(folder: string, base: string): BookFiles {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''),
    )
    .filter((file) => !notForReaders.test(file))
    .sort();
  const read = files
    .map((file) => ({ address: addressOf(file), content: readFileSync(join(folder, file)) }))
    .sort((a, b) => rank(a) - rank(b) || a.content.length - b.content.length);
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
