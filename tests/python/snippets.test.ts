import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Printed, printedHere, snippets } from '../../scripts/snippets.ts';
import { expectSame } from './compare.ts';

const stems = readdirSync(snippets).flatMap((file) => (file.endsWith('.py') ? [file.slice(0, -3)] : []));
const read = (file: string) => readFileSync(new URL(file, snippets), 'utf8');

test('there are snippets to run', () => {
  expect(stems.length).toBeGreaterThan(30);
});

test.each(stems)('%s prints in the page’s Python what PyTorch printed', async (stem) => {
  const printed: Printed = JSON.parse(read(`${stem}.json`));
  const here = await printedHere(read(`${stem}.py`));
  expectSame(here, printed.output);
  expect(here, 'what the page shows is of another run: npm run pytorch').toBe(printed.here);
});
