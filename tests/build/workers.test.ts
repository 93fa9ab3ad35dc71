import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { workersBelow } from '../../src/build/workers.ts';

test('the workers of the book are found, and are there', () => {
  const found = workersBelow('src');
  expect(found).toEqual(
    expect.arrayContaining(['src/notebook/pageKernel.ts', 'src/judge/pageSandboxEntry.ts']),
  );
  expect(found.filter((file) => !existsSync(file))).toEqual([]);
});

test('a worker is found once, by whatever kind of file asks for it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workers-'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, 'deep'));
  write('one.ts', "import url from './worker.ts?worker&url';");
  write('deep/Two.svelte', "<script>import address from '../worker.ts?worker&url'</script>");
  write('deep/three.astro', "---\nimport other from './other.ts?worker&url';\n---");
  write('none.ts', "import url from './file.wasm?url';");
  expect(workersBelow(folder)).toEqual([join(folder, 'deep/other.ts'), join(folder, 'worker.ts')]);
  rmSync(folder, { recursive: true });
});
