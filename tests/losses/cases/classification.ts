import * as fc from 'fast-check';
import type { LossCase } from '../lossCase.ts';
import { flat, type Nested, nestLike } from '../nested.ts';
import { anyShape, dyadic, nestOf, positive, reduction } from '../random.ts';
import * as reference from '../reference/classification.ts';

const share = fc.integer({ min: 0, max: 16 }).map((each) => each / 16);
const inside = fc.integer({ min: 1, max: 31 }).map((each) => each / 32);
const gamma = fc.constantFrom(0, 0.5, 1, 1.5, 2, 3);
const smoothing = fc.constantFrom(0, 0.125, 0.5);

/** Logits of some layout, with class indices or distributions to match, and what every class loss takes. */
function classArgs(
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

const classWeights = (classes: number) =>
  fc.array(fc.constantFrom(0.25, 0.5, 1, 2.5), { minLength: classes, maxLength: classes });

/** The gradient of a dense target as well, where the target is dense. */
function elements(
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
function perColumn(
  columns: number | undefined,
  one: fc.Arbitrary<unknown> = positive(3),
  each: fc.Arbitrary<number> = positive(3),
): fc.Arbitrary<unknown> {
  if (columns === undefined) return one;
  return fc.oneof(one, fc.array(each, { minLength: columns, maxLength: columns }));
}

const someLogits = fc.integer({ min: 2, max: 5 }).chain((classes) =>
  fc.record({
    x: fc.array(dyadic(6), { minLength: classes, maxLength: classes }),
    y: fc.integer({ min: 0, max: classes - 1 }),
  }),
);

function probabilities(x: number[]): number[] {
  const sum = x.reduce((total, each) => total + Math.exp(each), 0);
  return x.map((each) => Math.exp(each) / sum);
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

const absurdLogits = [0, 1e-8, 1, 17, 20, 88, 104, 1e4].flatMap((each) => [each, -each]);
const absurdRows = absurdLogits.map((each) => [each, 0, -each]);

export const cases: LossCase[] = [
  {
    functionName: 'crossEntropy',
    reference: reference.crossEntropy,
    args: classArgs((classes) => ({ weight: classWeights(classes), labelSmoothing: smoothing }), ['sparse']),
    slopes: [0],
    secondOrder: true,
    absurd: [
      [absurdRows, absurdRows.map(() => 2)],
      [absurdRows, absurdRows.map(() => 0), { labelSmoothing: 0.1 }],
      [absurdRows.map(() => [Number.NaN, Number.POSITIVE_INFINITY, 0]), absurdRows.map(() => -100)],
    ],
    formula: someLogits.map(({ x, y }) => ({ args: [x, y], scope: { x, y: y + 1, C: x.length } })),
  },
  {
    functionName: 'crossEntropy',
    reference: reference.crossEntropy,
    args: classArgs((classes) => ({ weight: classWeights(classes), labelSmoothing: smoothing }), ['dense']),
    slopes: [0, 1],
    secondOrder: true,
    absurd: [[absurdRows, absurdRows.map(() => [0.2, 0.3, 0.5])]],
    formula: someLogits.map(({ x, y }) => ({
      args: [x, x.map((_, c) => Number(c === y))],
      scope: { x, y: y + 1, C: x.length },
    })),
  },
  {
    functionName: 'nllLoss',
    reference: reference.nllLoss,
    args: classArgs((classes) => ({ weight: classWeights(classes) }), ['sparse']),
    slopes: [0],
    absurd: [[[[-1e4, 0]], [0]]],
    formula: someLogits.map(({ x, y }) => ({ args: [x, y], scope: { x, y: y + 1 } })),
  },
  {
    functionName: 'binaryCrossEntropyWithLogits',
    reference: reference.binaryCrossEntropyWithLogits,
    args: elements(share, (columns) => ({
      weight: perColumn(columns),
      posWeight: perColumn(columns),
      labelSmoothing: smoothing,
    })),
    slopes: [0, 1],
    secondOrder: true,
    absurd: [0, 1, 0.3].map((z) => [absurdLogits, absurdLogits.map(() => z)]),
    formula: fc.record({ x: dyadic(6), t: share, w: positive(3) }).map(({ x, t, w }) => ({
      args: [x, t, { posWeight: w }],
      scope: { x, t, w },
    })),
  },
  {
    functionName: 'binaryCrossEntropy',
    reference: reference.binaryCrossEntropy,
    args: elements(share, (columns) => ({ weight: perColumn(columns) }), inside),
    slopes: [0, 1],
    absurd: [0, 1, 0.3].map((z) => [
      [0, 1e-45, 1e-38, 1e-7, 0.5, 1 - 1e-7, 1],
      [z, z, z, z, z, z, z],
    ]),
    formula: fc.record({ p: inside, t: share }).map((scope) => ({ args: [scope.p, scope.t], scope })),
  },
  {
    functionName: 'sigmoidFocalLoss',
    reference: reference.sigmoidFocalLoss,
    args: elements(share, (columns) => ({
      gamma,
      alpha: perColumn(columns, fc.constantFrom(null, -1, 0.25, 0.75), share),
    })),
    slopes: [0, 1],
    absurd: [0, 0.1, 0.5, 1, 2, 5].flatMap((each) =>
      [0, 1, 0.3].map((z) => [absurdLogits, absurdLogits.map(() => z), { gamma: each }]),
    ),
    formula: fc.record({ x: dyadic(6), t: fc.constantFrom(0, 1), alpha: share, gamma }).map((each) => ({
      args: [each.x, each.t, { alpha: each.alpha, gamma: each.gamma }],
      scope: {
        p_t: each.t === 1 ? sigmoid(each.x) : sigmoid(-each.x),
        alpha_t: each.t === 1 ? each.alpha : 1 - each.alpha,
        gamma: each.gamma,
      },
    })),
  },
  ...(['sparse', 'dense'] as const).map<LossCase>((kind) => ({
    functionName: 'softmaxFocalLoss',
    reference: reference.softmaxFocalLoss,
    args: classArgs(
      (classes) => ({
        gamma,
        alpha: fc.oneof(fc.constantFrom(null, 0.75), classWeights(classes)),
        labelSmoothing: smoothing,
      }),
      [kind],
    ),
    slopes: kind === 'dense' ? [0, 1] : [0],
    absurd: [0, 0.1, 0.5, 1, 2, 5].flatMap((each) =>
      [0, 2].map((y) => [
        absurdRows,
        absurdRows.map(() => (kind === 'dense' ? [0.2, 0.3, 0.5] : y)),
        { gamma: each },
      ]),
    ),
    formula: fc.record({ logits: someLogits, gamma, alpha: positive(2) }).map(({ logits, ...each }) => ({
      args: [logits.x, logits.y, { ...each, alpha: logits.x.map(() => each.alpha) }],
      scope: {
        p: probabilities(logits.x),
        alpha: logits.x.map(() => each.alpha),
        y: logits.y + 1,
        gamma: each.gamma,
      },
    })),
  })),
  {
    functionName: 'hingeLoss',
    reference: reference.hingeLoss,
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
  {
    functionName: 'multiMarginLoss',
    reference: reference.multiMarginLoss,
    args: fc
      .record({ classes: fc.integer({ min: 1, max: 4 }), others: anyShape(1, 3) })
      .chain(({ classes, others }) =>
        fc
          .tuple(
            nestOf([...others, classes], dyadic(3)),
            nestOf(others, fc.integer({ min: 0, max: classes - 1 })),
            fc.record(
              {
                reduction: reduction(),
                p: fc.constantFrom(1, 2),
                margin: positive(2).map((each) => each + 1 / 128),
                weight: classWeights(classes),
              },
              { requiredKeys: ['reduction', 'margin'] },
            ),
          )
          .map((args) => [...args]),
      ),
    slopes: [0],
    absurd: [1, 2].map((p) => [absurdRows, absurdRows.map(() => 2), { p }]),
    formula: fc
      .record({ logits: someLogits, p: fc.constantFrom(1, 2), m: positive(2), w: positive(2) })
      .map(({ logits: { x, y }, p, m, w }) => ({
        args: [x, y, { p, margin: m, weight: x.map(() => w) }],
        scope: { x, y: y + 1, C: x.length, q: p, m, w: x.map(() => w) },
      })),
  },
];

/** Writes targets of 0 and 1 as −1 and 1 half of the time. */
function inEitherFormat([input, target, options]: unknown[]): fc.Arbitrary<unknown[]> {
  const signs = flat(target as Nested).map((each) => 2 * each - 1);
  return fc.constantFrom(
    [input, target, { ...(options as object), targetFormat: 'binary' }],
    [input, nestLike(signs, target as Nested), options],
  );
}
