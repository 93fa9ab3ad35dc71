import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Printed, snippets } from '../../scripts/snippets.ts';
import { firstDifference } from '../../src/components/cells/printedAlike.ts';

test.each([
  ['loss 1.5', 'loss 1.5', null],
  ['loss 1.5000001', 'loss 1.5', null],
  ['loss  1.5', 'loss 1.5', null],
  ['loss 1.501', 'loss 1.5', 1],
  ['a\nloss nan', 'a\nloss 1.5', 2],
  ['loss -inf', 'loss inf', 1],
  ['loss 1.5\n', 'loss 1.5', 2],
  ['', 'loss 1.5', 1],
  ['a', 'a\nb', 2],
  ['[1, 2]', '[1, 2, 3]', 1],
  ['1e-9', '0', null],
])('%j beside %j differs first in line %s', (print, recorded, line) => {
  expect(firstDifference(print, recorded)).toBe(line);
});

test('the page may say below every snippet that PyTorch printed the same', () => {
  const recordings = readdirSync(snippets).filter((file) => file.endsWith('.json'));
  expect(recordings.length).toBeGreaterThan(30);
  for (const file of recordings) {
    const { here, output }: Printed = JSON.parse(readFileSync(new URL(file, snippets), 'utf8'));
    expect(firstDifference(here, output), file).toBeNull();
  }
});
