/* `npm run build [-- --force]` builds the book; if nothing has changed since, the finished one stands. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whatever a build reads; what npm installed is in the lock file. */
const sources = ['src', 'public', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json'];
const settings = ['astro.config.mjs', 'svelte.config.js'];
const lessons = 'src/content/lessons';

/** One hash over files and folders: every name and every byte. */
export function hashOf(paths: readonly string[], also = ''): string {
  const sum = createHash('sha256').update(also);
  for (const path of paths.flatMap(filesOf)) sum.update(`\0${path}\0`).update(readFileSync(path));
  return sum.digest('hex');
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesOf(join(path, name)));
}

/** The inputs and the result of a finished build, as hashes. */
interface Built {
  from: string;
  to: string;
}

/** A build depends on its files, on what the environment asks for, on Node and on the year that citations give. */
function now(): string {
  const { LOSSBOOK_SITE, LOSSBOOK_BASE, LOSSBOOK_GALLERY } = process.env;
  const also = [LOSSBOOK_SITE, LOSSBOOK_BASE, LOSSBOOK_GALLERY, process.version, new Date().getFullYear()];
  return hashOf([...sources, ...settings], JSON.stringify(also));
}

/** Whether a folder still holds, byte for byte, what was built from the same. */
export const stillStands = (built: Built | null, from: string, folder: string): boolean =>
  built?.from === from && built.to === hashOf([folder]);

/** Megabytes of heap: what the machinery holds, and what a lesson may add. */
const heapLimit = (lessons: number) => 400 + 20 * lessons;

/**
 * Makes the bundler's allocator return freed memory at once; otherwise it keeps a gigabyte to the end of the build. Node
 * collects garbage only as its heap nears a limit, by default gigabytes: this one is nearer, and grows with the book.
 */
const sparing = (): NodeJS.ProcessEnv => ({
  MIMALLOC_PURGE_DELAY: '0',
  ...process.env,
  NODE_OPTIONS: `--max-old-space-size=${heapLimit(readdirSync(lessons).length)} ${process.env.NODE_OPTIONS ?? ''}`,
});

function build(): number {
  const folder = process.env.LOSSBOOK_OUT ?? 'dist';
  const note = join('.cache/built', `${encodeURIComponent(folder)}.json`);
  const from = now();
  const last: Built | null = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : null;
  const options = process.argv.slice(2).filter((each) => each !== '--force');
  if (!process.argv.includes('--force') && stillStands(last, from, folder)) {
    console.log(`Nothing has changed since ${folder} was built; npm run build -- --force builds it anyway.`);
    return 0;
  }
  const { status } = spawnSync('astro', ['build', ...options], { stdio: 'inherit', env: sparing() });
  if (status !== 0) return status ?? 1;
  mkdirSync('.cache/built', { recursive: true });
  writeFileSync(note, JSON.stringify({ from, to: hashOf([folder]) } satisfies Built));
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exit(build());
