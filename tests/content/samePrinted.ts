import { expect } from 'vitest';

/** Asks of two programs' output the same words, and the same numbers to one part in `1 / within`. */
export function expectSamePrinted(here: string, there: string, within: number): void {
  expect(words(here)).toEqual(words(there));
  const numbers = numbersIn(here);
  const theirs = numbersIn(there);
  expect(numbers).toHaveLength(theirs.length);
  for (const [k, number] of numbers.entries()) {
    const other = theirs[k] as number;
    expect(Math.abs(number - other), `${number} beside ${other}`).toBeLessThanOrEqual(
      within * Math.abs(other),
    );
  }
}

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
