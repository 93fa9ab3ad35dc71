import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { hashOf, stillStands } from '../../scripts/build.ts';

const folder = mkdtempSync(join(tmpdir(), 'lossbook-build-'));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

beforeEach(() => {
  rmSync(folder, { recursive: true });
  mkdirSync(join(folder, 'deep'), { recursive: true });
  write('index.html', '<p>whole</p>');
  write('deep/page.html', '<p>deep</p>');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a build stands as long as its sources and its files are what they were', () => {
  const built = { from: 'sources', to: hashOf([folder]) };
  expect(stillStands(built, 'sources', folder)).toBe(true);
  expect(stillStands(null, 'sources', folder)).toBe(false);
  expect(stillStands(built, 'other sources', folder)).toBe(false);
});

test.each([
  ['changed', () => write('deep/page.html', '<p>other</p>')],
  ['renamed', () => renameSync(join(folder, 'index.html'), join(folder, 'home.html'))],
  ['added', () => write('new.html', '')],
  ['removed', () => rmSync(join(folder, 'deep/page.html'))],
])('a file %s makes another hash', (_, change) => {
  const before = hashOf([folder]);
  change();
  expect(hashOf([folder])).not.toBe(before);
});

test('a setting makes another hash, and a missing folder counts for nothing', () => {
  expect(hashOf([folder], '/lossbook/')).not.toBe(hashOf([folder], '/'));
  expect(hashOf([join(folder, 'missing')])).toBe(hashOf([]));
});
