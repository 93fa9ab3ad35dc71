import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Printed, printedByTypeScript, sha256, snippets } from '../../scripts/snippets.ts';
import oracle from '../oracle/classification.json' with { type: 'json' };
import { expectSamePrinted } from './samePrinted.ts';

const stems = readdirSync(snippets).flatMap((file) => (file.endsWith('.py') ? [file.slice(0, -3)] : []));
const read = (file: string) => readFileSync(new URL(file, snippets), 'utf8');

test('there are snippets to compare, and nothing but snippets beside them', () => {
  expect(stems).toContain('huber');
  const wanted = stems.flatMap((stem) => [`${stem}.json`, `${stem}.py`, `${stem}.ts`]);
  expect(readdirSync(snippets).sort()).toEqual(wanted.sort());
});

describe.each(stems)('%s', (stem) => {
  const printed: Printed = JSON.parse(read(`${stem}.json`));

  test('PyTorch ran the Python that stands here (else: npm run pytorch)', () => {
    expect(sha256(read(`${stem}.py`))).toBe(printed.sha256);
    expect(printed.torch).toBe(oracle.torch);
  });

  test('the TypeScript beside it prints the same words, and the same numbers to 1e-5', () => {
    const here = printedByTypeScript(new URL(`${stem}.ts`, snippets));
    expect(here).toBe(printed.typescript);
    expectSamePrinted(here, printed.output, 1e-5);
  });
});
