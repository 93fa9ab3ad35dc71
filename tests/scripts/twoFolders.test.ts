import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { differences, parting } from '../../scripts/twoFolders.ts';

const scratch = mkdtempSync(join(tmpdir(), 'lossbook-'));
afterAll(() => rmSync(scratch, { recursive: true }));

test('two folders differ by a file that one lacks and by a byte within one', () => {
  const folder = (name: string, texts: Record<string, string>) => {
    mkdirSync(join(scratch, name, 'sub'), { recursive: true });
    for (const [file, text] of Object.entries(texts)) writeFileSync(join(scratch, name, file), text);
    return join(scratch, name);
  };
  const one = folder('one', { 'sub/same': 'a', 'sub/byte': 'b', lacking: 'c' });
  const other = folder('other', { 'sub/same': 'a', 'sub/byte': 'B', more: 'd' });
  expect(differences(one, other)).toEqual(['lacking', 'more', 'sub/byte']);
  expect(differences(one, one)).toEqual([]);
});

test('where two files part is told, with what stands there', () => {
  expect(parting('same, then one', 'same, then other')).toBe(
    'at character 12:\n    "same, then one"\n    "same, then other"',
  );
});
