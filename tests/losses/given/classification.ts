import * as fc from 'fast-check';
import { anyShape, dyadic, nestOf, positive, reduction } from '../random.ts';

// Random and absurd arguments that several losses are tried with.

export const share = fc.integer({ min: 0, max: 16 }).map((each) => each / 16);

export const gamma = fc.constantFrom(0, 0.5, 1, 1.5, 2, 3);

export const smoothing = fc.constantFrom(0, 0.125, 0.5);

/** Logits of some layout, with class indices or distributions to match, and what every class loss takes. */
export function classArgs(
  options: (classes: number, dense: boolean) => Record<string, fc.Arbitrary<unknown>>,
  kinds: readonly ('sparse' | 'dense')[],
): fc.Arbitrary<unknown[]> {
  const layout = fc.record({
    classes: fc.integer({ min: 1, max: 4 }),
    others: anyShape(2, 3),
    axis: fc.integer({ min: 0, max: 2 }),
    kind: fc.constantFrom(...kinds),
  });
  return layout.chain(({ classes, others, axis, kind }) => {
    const at = Math.min(axis, others.length);
    const shape = [...others.slice(0, at), classes, ...others.slice(at)];
    const target =
      kind === 'dense'
        ? nestOf(shape, share)
        : nestOf(others, fc.oneof(fc.integer({ min: 0, max: classes - 1 }), fc.constant(-100)));
    const record = fc.record(
      { reduction: reduction(), ...options(classes, kind === 'dense') },
      { requiredKeys: ['reduction'] },
    );
    return fc
      .tuple(nestOf(shape, dyadic(6)), target, record)
      .map(([input, targets, given]) => [input, targets, { ...given, axis: at - shape.length }]);
  });
}

export const classWeights = (classes: number) =>
  fc.array(fc.constantFrom(0.25, 0.5, 1, 2.5), { minLength: classes, maxLength: classes });

/** The gradient of a dense target as well, where the target is dense. */
export function elements(
  target: fc.Arbitrary<number>,
  options: (columns: number | undefined) => Record<string, fc.Arbitrary<unknown>>,
  input: fc.Arbitrary<number> = dyadic(6),
): fc.Arbitrary<unknown[]> {
  return anyShape().chain((shape) =>
    fc
      .tuple(
        nestOf(shape, input),
        nestOf(shape, target),
        fc.record({ reduction: reduction(), ...options(shape.at(-1)) }, { requiredKeys: ['reduction'] }),
      )
      .map((args) => [...args]),
  );
}

/** One number, or one for each of the last axis where there is one. */
export function perColumn(
  columns: number | undefined,
  one: fc.Arbitrary<unknown> = positive(3),
  each: fc.Arbitrary<number> = positive(3),
): fc.Arbitrary<unknown> {
  if (columns === undefined) return one;
  return fc.oneof(one, fc.array(each, { minLength: columns, maxLength: columns }));
}

export const someLogits = fc.integer({ min: 2, max: 5 }).chain((classes) =>
  fc.record({
    x: fc.array(dyadic(6), { minLength: classes, maxLength: classes }),
    y: fc.integer({ min: 0, max: classes - 1 }),
  }),
);

export const absurdLogits = [0, 1e-8, 1, 17, 20, 88, 104, 1e4].flatMap((each) => [each, -each]);

export const absurdRows = absurdLogits.map((each) => [each, 0, -each]);
