/* `node scripts/bundleWorker.ts FILE BASE` bundles one worker of the page, and writes a `WorkerBundle` to standard output. */
import { serialize } from 'node:v8';
import { build, type Plugin, type Rolldown } from 'vite';
import { pythonPackages } from '../src/build/pythonPackages.ts';
import { packagesOf } from './shippedPackages.ts';

/** A worker as the page's build takes it up. */
export interface WorkerBundle {
  /** The module that `?worker&url` stands for: its default export is the worker's address. */
  module: string;
  /** Chunks and assets of the worker, below the root of the book. */
  files: { fileName: string; source: string | Uint8Array }[];
  /** The packages that its chunks are made of. */
  packages: string[];
}

async function bundled(file: string, base: string): Promise<WorkerBundle> {
  const packages = new Set<string>();
  const notePackages: Plugin = {
    name: 'lossbook:note-packages',
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle))
        if (part.type === 'chunk') for (const name of packagesOf(part)) packages.add(name);
    },
  };
  const { output } = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    base,
    worker: { format: 'es', plugins: () => [notePackages, pythonPackages()] },
    build: {
      write: false,
      target: 'esnext',
      assetsDir: '_astro',
      assetsInlineLimit: 0,
      rolldownOptions: { input: `${file}?worker&url`, preserveEntrySignatures: 'strict' },
    },
  })) as Rolldown.RolldownOutput;
  const files = output.flatMap((part) =>
    part.type === 'asset' ? [{ fileName: part.fileName, source: part.source }] : [],
  );
  return { module: output[0].code, files, packages: [...packages].toSorted() };
}

const [file = '', base = '/'] = process.argv.slice(2);
process.stdout.write(serialize(await bundled(file, base)));
