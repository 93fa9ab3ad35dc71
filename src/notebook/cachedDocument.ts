import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { CellSource } from './protocol.ts';
import { type CellOutcome, runDocument } from './runDocument.ts';

const root = new URL('../../', import.meta.url);
const cache = new URL('.cache/cells/', root);

/** `runDocument`, its outcome kept on disk until the cells or anything that they run on changes. */
export async function cachedDocument(
  cells: readonly CellSource[],
  options: { limit: number },
): Promise<Map<string, CellOutcome>> {
  const file = new URL(`${hash(JSON.stringify(cells), ...machinery())}.json`, cache);
  try {
    return new Map(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    const outcomes = await runDocument(cells, options);
    await mkdir(cache, { recursive: true });
    await writeFile(file, JSON.stringify([...outcomes]));
    return outcomes;
  }
}

function hash(...parts: (string | Buffer)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex').slice(0, 32);
}

/** What a cell's output depends on beside its own text. */
function machinery(): Buffer[] {
  const files = ['src/notebook/', 'src/losses/'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .toSorted()
      .map((name) => folder + name),
  );
  return [...files, 'package-lock.json'].map((name) => readFileSync(new URL(name, root)));
}
