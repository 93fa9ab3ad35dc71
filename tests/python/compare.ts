import { expect } from 'vitest';

const numeral = /-?(?:\d+(?:\.\d*)?(?:e[+-]?\d+)?|\binf\b)/g;

/** The same words and, but for float32's last digits, the same numbers. */
export function expectSame(here: string, there: string): void {
  const plain = (text: string) => text.replace(/ {2,}/g, ' ').replace(numeral, '#');
  expect(plain(here)).toBe(plain(there));
  const [ours, theirs] = [numbersIn(here), numbersIn(there)];
  const apart = theirs.flatMap((other, i) =>
    isNear(ours[i] as number, other) ? [] : [`${ours[i]} beside ${other}`],
  );
  expect(apart).toEqual([]);
}

const numbersIn = (text: string): number[] =>
  (text.match(numeral) ?? []).map((found) => Number(found.replace('inf', 'Infinity')));

/** Sums in another order differ in the seventh digit; a difference of such sums, in earlier ones. */
const isNear = (a: number, b: number): boolean =>
  a === b || (Number.isFinite(b) && Math.abs(a - b) <= 2e-5 * Math.abs(b) + 2e-7);
