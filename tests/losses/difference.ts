import { flat, type Nested, shapeOf } from './nested.ts';

export interface Tolerance {
  rtol: number;
  atol: number;
}

/** `null` when every number is within `atol + rtol·|expected|` in the same shape, else what differs most. */
export function difference(actual: Nested, expected: Nested, { rtol, atol }: Tolerance): string | null {
  const [gotShape, wantedShape] = [shapeOf(actual).join(), shapeOf(expected).join()];
  if (gotShape !== wantedShape) return `shape [${gotShape}] where [${wantedShape}] was expected`;
  const wanted = flat(expected);
  let worst: { excess: number; words: string } | null = null;
  for (const [index, got] of flat(actual).entries()) {
    const want = wanted[index] as number;
    if (Object.is(got, want) || got === want) continue;
    const excess = Math.abs(got - want) - (atol + rtol * Math.abs(want));
    if (excess <= 0 && Number.isFinite(want)) continue;
    if (worst && worst.excess > excess) continue;
    worst = { excess, words: `${got} where ${want} was expected, at flat index ${index}` };
  }
  return worst?.words ?? null;
}
