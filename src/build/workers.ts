import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { deserialize } from 'node:v8';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import type { WorkerBundle } from '../../scripts/bundleWorker.ts';
import { noteShipped } from '../../scripts/shippedPackages.ts';
import { kept } from './kept.ts';

const bundler = 'scripts/bundleWorker.ts';
const asked = /from\s+['"](\.[^'"]+)\?worker&url['"]/g;

/** The workers that a page can start: what any file below a folder imports as `?worker&url`, from the root of the project. */
export function workersBelow(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(ts|svelte|astro)$/.test(name),
  );
  const found = files
    .map((name) => join(folder, name))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(asked)].map(([, path = '']) => join(dirname(file), path)),
    );
  return [...new Set(found)].toSorted();
}

/** Bundles one worker in a process of its own, since a bundler does not release its memory. */
const bundleOf = (file: string, base: string): Promise<WorkerBundle> =>
  kept('workers', { inputs: { file, base }, code: [file, bundler] }, async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [bundler, file, base], {
      encoding: 'buffer',
      maxBuffer: 2 ** 28,
    });
    return deserialize(stdout) as WorkerBundle;
  });

/**
 * Bundles each worker once, before the pages and one after the other, and keeps it until its code changes. The server's
 * build, which only draws, gets a name for each.
 */
export const workers = (): AstroIntegration => {
  const bundles = new Map<string, WorkerBundle>();
  let base = '/';
  const plugin: Plugin = {
    name: 'lossbook:workers',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /\?worker&url$/ },
      handler(id) {
        if (this.environment.name !== 'client') return 'export default "";';
        const file = relative(resolve(), id.replace(/\?.*$/, ''));
        const bundle = bundles.get(file);
        if (!bundle) this.error(`${file} is no worker that src/build/workers.ts found below src`);
        for (const { fileName, source } of bundle.files) this.emitFile({ type: 'asset', fileName, source });
        noteShipped(bundle.packages);
        return bundle.module;
      },
    },
  };
  return {
    name: 'lossbook-workers',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:build:start': async () => {
        for (const file of workersBelow('src')) bundles.set(file, await bundleOf(file, base));
      },
    },
  };
};
