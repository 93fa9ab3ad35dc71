import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Printed, printedByTypeScript, sha256, snippets } from '../../scripts/snippets.ts';
import oracle from '../oracle/classification.json' with { type: 'json' };

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
    expect(words(here)).toEqual(words(printed.output));
    const numbers = numbersIn(here);
    const theirs = numbersIn(printed.output);
    expect(numbers).toHaveLength(theirs.length);
    for (const [k, number] of numbers.entries()) {
      const other = theirs[k] as number;
      expect(Math.abs(number - other), `${number} beside ${other}`).toBeLessThanOrEqual(
        1e-5 * Math.abs(other),
      );
    }
  });
});

/** A number that stands alone: the 1 of `L1` is part of a word. */
const numeral = /(?<![\w.])-?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|inf(?:inity)?|nan)(?![\w.])/gi;

function numbersIn(output: string): number[] {
  return (output.match(numeral) ?? []).map((text) => {
    if (/nan/i.test(text))
      throw new Error('A snippet that prints NaN cannot be compared; print something else.');
    return Number(text.replace(/inf(inity)?/i, 'Infinity'));
  });
}

/** What is left without numbers, brackets and commas; Python and JavaScript set those differently. */
function words(output: string): string[] {
  return output.replace(numeral, '').match(/[^\s[\](),]+/g) ?? [];
}
