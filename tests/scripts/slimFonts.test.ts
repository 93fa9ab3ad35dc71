import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formulaSigns, slimFormulaFonts } from '../../scripts/slimFonts.ts';

await slimFormulaFonts();
const css = readFileSync(new URL('../../.cache/fonts/formulas.css', import.meta.url), 'utf8');
const ranges = [...css.matchAll(/unicode-range:([^;}]+)/g)].map(([, range = '']) =>
  range.replace(/\s+/g, ' '),
);

function signsIn(range: string): number[] {
  return range.split(',').flatMap((part) => {
    const [first = 0, last = first] = part
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

test('every face names the same range', () => {
  expect(ranges).toHaveLength(8);
  expect(new Set(ranges).size).toBe(1);
});

test('every sign that the slim faces keep stands in the range, so that it is not fetched twice', () => {
  const named = new Set(signsIn(ranges[0] ?? ''));
  const unnamed = [...formulaSigns].filter((sign) => !named.has(sign.codePointAt(0) ?? 0));
  expect(unnamed).toEqual([]);
});
