const numeral = /-?(?:\d+(?:\.\d*)?(?:e[+-]?\d+)?|\binf\b)/g;

/**
 * The first line, from 1, in which a print differs from a recorded one; `null` where it says the same.
 *
 * Spaces and the last digits of float32 may differ: sums in another order differ in the seventh digit, a difference of
 * such sums in earlier ones.
 */
export function firstDifference(print: string, recorded: string): number | null {
  const [here, there] = [print.split('\n'), recorded.split('\n')];
  for (let i = 0; i < Math.max(here.length, there.length); i++)
    if (!isAlike(here[i] ?? null, there[i] ?? null)) return i + 1;
  return null;
}

function isAlike(here: string | null, there: string | null): boolean {
  if (here === null || there === null || wordsOf(here) !== wordsOf(there)) return false;
  const [ours, theirs] = [numbersOf(here), numbersOf(there)];
  return theirs.every((number, i) => isNear(ours[i] as number, number));
}

const wordsOf = (line: string): string => line.replace(/ {2,}/g, ' ').replace(numeral, '#').trim();

const numbersOf = (line: string): number[] =>
  (line.match(numeral) ?? []).map((found) => Number(found.replace('inf', 'Infinity')));

const isNear = (a: number, b: number): boolean =>
  a === b || (Number.isFinite(b) && Math.abs(a - b) <= 2e-5 * Math.abs(b) + 2e-7);
