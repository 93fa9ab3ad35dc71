import * as fc from 'fast-check';
import { absurdLogits, elements } from '../given/classification.ts';
import { elementwise } from '../loops/classification.ts';
import type { LossCase } from '../lossCase.ts';
import { flat, type Nested, nestLike } from '../nested.ts';
import { dyadic, positive } from '../random.ts';

const hingeLoss = elementwise((x, t, { margin = 1, squared = false, targetFormat = 'signed' }) => {
  const sign = targetFormat === 'binary' ? 2 * t - 1 : t;
  return Math.max(0, margin - sign * x) ** (squared ? 2 : 1);
});

/** Writes targets of 0 and 1 as −1 and 1 half of the time. */
function inEitherFormat([input, target, options]: unknown[]): fc.Arbitrary<unknown[]> {
  const signs = flat(target as Nested).map((each) => 2 * each - 1);
  return fc.constantFrom(
    [input, target, { ...(options as object), targetFormat: 'binary' }],
    [input, nestLike(signs, target as Nested), options],
  );
}

export const cases: LossCase[] = [
  {
    functionName: 'hingeLoss',
    reference: hingeLoss,
    args: elements(fc.constantFrom(0, 1), () => ({
      margin: positive(3).map((each) => each + 1 / 128),
      squared: fc.boolean(),
    })).chain(inEitherFormat),
    slopes: [0],
    absurd: [[absurdLogits, absurdLogits.map((_, i) => (i % 2 === 0 ? 1 : -1)), { squared: true }]],
    formula: fc
      .record({ x: dyadic(6), t: fc.constantFrom(-1, 1), m: positive(3) })
      .map(({ x, t, m }) => ({ args: [x, t, { margin: m }], scope: { x, t, m } })),
  },
];
