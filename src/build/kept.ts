import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** The inputs and code of a result: if all of them are unchanged, so is the result. */
export interface Origins {
  /** What the work is given, as far as it can be cloned; order counts. */
  inputs: unknown;
  /** The files whose code does the work, from the root of the project; what they import counts with them. */
  code: readonly string[];
}

/** Where things are kept: a folder for each kind. */
const shelf = '.cache/kept';

/**
 * The result of `make`, cached on disk until its inputs, its code or a package changes.
 *
 * An unreadable cache file is made again; a file is written whole or not at all, since builds may run side by side.
 */
export async function kept<T>(kind: string, origins: Origins, make: () => Promise<T>): Promise<T> {
  const file = join(shelf, kind, keyOf(origins));
  try {
    return deserialize(await readFile(file)) as T;
  } catch {
    const made = await make();
    await mkdir(dirname(file), { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    await writeFile(unfinished, serialize(made));
    await rename(unfinished, file);
    return made;
  }
}

/** The cache key: a hash of the inputs, all code, the packages and the Node version. */
export function keyOf({ inputs, code }: Origins): string {
  const sum = createHash('sha256').update(process.version).update(serialize(inputs));
  for (const file of [...withImports(code), 'package-lock.json']) {
    sum.update(`\0${file}\0`).update(readFileSync(file));
  }
  return sum.digest('hex').slice(0, 32);
}

/** A path to a file beside, however it is written: imported, imported later, or given to a worker. */
const besides = /['"`](\.{1,2}\/[^'"`\s]+)['"`]/g;

/** Files and all of the project's own that they lead to, in order; paths from the root of the project. */
export function withImports(entries: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(besides)) {
      // Without a query for the bundler, such as `?raw`; a glob stands for all files that it matches.
      const next = join(dirname(file), path.replace(/\?.*$/, ''));
      if (!/\.[a-z]+$/.test(next)) continue;
      for (const each of next.includes('*') ? globSync(next) : [next])
        if (existsSync(resolve(each))) visit(each);
    }
  };
  entries.forEach(visit);
  return [...found].toSorted();
}
