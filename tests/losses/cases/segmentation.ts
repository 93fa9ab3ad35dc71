import * as fc from 'fast-check';
import type { FormulaCase, LossCase } from '../lossCase.ts';
import { type Nested, nestLike, shapeOf } from '../nested.ts';
import { dyadic, nestOf, reduction } from '../random.ts';
import type { Options } from '../reference/segmentation.ts';
import * as reference from '../reference/segmentation.ts';

const small = fc.integer({ min: 1, max: 3 });
const sizes = fc.array(small, { minLength: 1, maxLength: 5 });
const logit = dyadic();
/** Odd multiples of 1/128, so that no probability equals a target: there overlap losses may have kinks. */
const probability = fc.integer({ min: 0, max: 63 }).map((each) => (2 * each + 1) / 128);
const hard = fc.constantFrom(0, 1);
const soft = fc.integer({ min: 1, max: 64 }).map((each) => each / 64);
const smoothing = fc.constantFrom(0, 0.25, 1, 3);

/** Options that any mode takes, squares and soft overlap never together: their score may exceed 1. */
function shared(classes: number): fc.Arbitrary<Options> {
  const weight = fc.constantFrom(0, 0.25, 1, 2.5);
  return fc
    .record(
      {
        reduction: reduction(),
        smooth: smoothing,
        smoothNr: smoothing,
        smoothDr: fc.constantFrom(0.5, 1, 2),
        batch: fc.boolean(),
        includeBackground: fc.boolean(),
        classWeights: fc.array(weight, { minLength: classes, maxLength: classes }),
        absentClass: fc.constantFrom('include', 'skip'),
        logLoss: fc.boolean(),
      },
      { requiredKeys: ['reduction'] },
    )
    .chain((options) =>
      fc
        .constantFrom<Options>({}, { softLabel: true }, { squaredPred: true })
        .map((overlap): Options => ({ ...(options as Options), ...overlap })),
    );
}

type Extra = fc.Arbitrary<Options>;

function drawn(shape: number[], targetShape: number[], target: fc.Arbitrary<number>, options: Extra) {
  return options.chain((given) =>
    fc.tuple(
      nestOf(shape, given.fromLogits === false ? probability : logit),
      nestOf(targetShape, target),
      fc.constant<Options>(given),
    ),
  );
}

const ignoring = (label: number): Extra => fc.constantFrom<Options>({}, { ignoreIndex: label });
const logitsOrNot: Extra = fc.constantFrom<Options>({}, { fromLogits: false });
const merged = (...parts: Extra[]): Extra =>
  fc.tuple(...parts).map((each) => Object.assign({}, ...each) as Options);

/** One map per sample, of any rank. */
function binary(extra: Extra, target: fc.Arbitrary<number>, ignored: Extra): fc.Arbitrary<unknown[]> {
  return sizes.chain((shape) => {
    const mode = fc.constant<Options>(shape.at(-1) === 1 ? {} : { mode: 'binary' });
    return drawn(shape, shape, target, merged(shared(1), logitsOrNot, mode, extra, ignored));
  });
}

/** Maps or classes along any axis but the first. */
function byClass(
  extra: Extra,
  kind: 'multilabel' | 'dense' | 'indices',
  target: fc.Arbitrary<number>,
): fc.Arbitrary<unknown[]> {
  const laidOut = fc.tuple(sizes, small, fc.nat(4), fc.boolean());
  return laidOut.chain(([rest, classes, position, fromEnd]) => {
    const axis = 1 + (position % rest.length);
    const shape = rest.toSpliced(axis, 0, classes);
    const mode: Options =
      kind === 'multilabel' ? { mode: kind } : classes === 1 ? { mode: 'multiclass' } : {};
    const fixed = fc.constant<Options>({ ...mode, axis: fromEnd ? axis - shape.length : axis });
    const ignored = kind === 'dense' ? fc.constant<Options>({}) : ignoring(kind === 'indices' ? -1 : 0);
    const label = kind === 'indices' ? fc.integer({ min: 0, max: classes - 1 }) : target;
    const options = merged(shared(classes), logitsOrNot, fixed, extra, ignored);
    const targetShape = kind === 'indices' ? rest : shape;
    return drawn(shape, targetShape, label, options).chain(([x, t, given]) =>
      given.ignoreIndex === -1
        ? fc.nat(1).map((which) => [x, nestLike(ignoreSome(t, which), t), given])
        : fc.constant([x, t, given]),
    );
  });
}

/** The labels with every second one marked as ignored. */
function ignoreSome(labels: Nested, which: number): number[] {
  return [labels].flat(9).map((label, index) => (index % 2 === which ? -1 : (label as number)));
}

const none: Extra = fc.constant<Options>({});

/** Every mode and kind of target: masks, indices, ignored pixels. */
const anyTarget = (extra: Extra) =>
  fc.oneof(
    binary(extra, hard, ignoring(1)),
    byClass(extra, 'indices', hard),
    byClass(extra, 'multilabel', hard),
    byClass(extra, 'dense', hard),
  );

/** Soft targets above 0, in which the loss has a slope too. */
const softTarget = (extra: Extra) =>
  fc.oneof(binary(extra, soft, none), byClass(extra, 'multilabel', soft), byClass(extra, 'dense', soft));

/** Prices below ½ keep the denominator above 0 under squared sizes, too. */
const prices: Extra = fc.record(
  {
    alpha: fc.constantFrom(0.125, 0.25, 0.375),
    beta: fc.constantFrom(0.1875, 0.3125, 0.5),
    gamma: fc.constantFrom(0, 0.75, 1, 2),
  },
  { requiredKeys: [] },
);
const unequalPrices: Extra = fc.record({
  alpha: fc.constantFrom(0, 0.5, 1.5),
  beta: fc.constantFrom(0.25, 1, 2),
  squaredPred: fc.constant(false),
  smooth: fc.constant(0.5),
});

const logits = [0, 1e-8, -1e-8, 17, -20, 88, -104, 1e4, -1e4, 3e38, -3e38];
const row = (make: (x: number) => number) => [logits.map(make)];
const extremes: Options[] = [
  {},
  { smooth: 0 },
  { smooth: 0, logLoss: true },
  { softLabel: true, smooth: 0 },
  { squaredPred: true, smooth: 0, absentClass: 'skip' },
];

/** Saturated logits, empty, full and mixed masks, tiny probabilities; with and without smoothing. */
const absurd: unknown[][] = extremes.flatMap((options) => [
  [row((x) => x), row(() => 0), { mode: 'binary', ...options }],
  [row((x) => x), row(() => 1), { mode: 'binary', ...options }],
  [row((x) => x), row((x) => Number(x > 0)), { mode: 'binary', ...options }],
  [row(() => -3e38), row(() => 0), { mode: 'binary', ...options }],
  [logits.map((x) => [[x, -x, 0]]), logits.map(() => [1]), options],
  [
    [[0, 1e-45, 1e-38, 1e-7, 1 - 2 ** -23, 1]],
    [[0, 0, 0, 0, 0, 0]],
    { mode: 'binary', fromLogits: false, ...options },
  ],
  [
    [[0, 1e-45, 1e-38, 1e-7, 1 - 2 ** -23, 1]],
    [[1, 0, 1, 0, 1, 1]],
    { mode: 'binary', fromLogits: false, ...options },
  ],
]);
const withFocus = absurd.map(([x, t, options]) => [
  x,
  t,
  { ...(options as Options), alpha: 0.3, gamma: 0.5 },
]);

/** Four pixels as probabilities against a mask, and the letters of the formula. */
function inSums(extra: fc.Arbitrary<Options>): fc.Arbitrary<FormulaCase> {
  const pixels = fc.array(fc.tuple(probability, hard), { minLength: 1, maxLength: 4 });
  return fc.tuple(pixels, fc.constantFrom(0.25, 1, 3), extra).map(([pairs, smooth, options]) => {
    const sum = (of: (p: number, t: number) => number) =>
      pairs.reduce((total, [p, t]) => total + of(p, t), 0);
    const masks = [[pairs.map(([p]) => p)], [pairs.map(([, t]) => t)]];
    const { alpha = 0.5, beta = 0.5, gamma = 1 } = options;
    const sums = { I: sum((p, t) => p * t), P: sum((p) => p), T: sum((_p, t) => t) };
    return {
      args: [...masks, { mode: 'binary', fromLogits: false, smooth, ...options }],
      scope: { ...sums, s: smooth, alpha, beta, gamma },
    };
  });
}

const dice = { functionName: 'diceLoss', reference: reference.diceLoss, absurd, formula: inSums(none) };
const jaccard = {
  functionName: 'jaccardLoss',
  reference: reference.jaccardLoss,
  absurd,
  formula: inSums(none),
};
const tversky = {
  functionName: 'tverskyLoss',
  reference: reference.tverskyLoss,
  absurd: [...absurd, ...withFocus],
  formula: inSums(prices),
};

/** Options of losses in two parts: neither squares nor a reduction to none, weights never equal. */
const parts: Extra = fc.record({
  reduction: fc.constantFrom('mean', 'sum'),
  diceWeight: fc.constantFrom(0, 0.5, 1.5),
  bceWeight: fc.constantFrom(0.25, 2),
});
const positives = (size: number): Extra =>
  fc.constantFrom<Options>({}, { posWeight: 2.5 }, { posWeight: [0.5, 3, 1.5].slice(0, size) });
const named = (weights: Extra): Extra =>
  weights.map(({ bceWeight, ...rest }) => ({ ...rest, ceWeight: bceWeight }));

/** BCE's weights for the last axis need to know its size, which is known once the arguments are drawn. */
const withPositives = (args: fc.Arbitrary<unknown[]>): fc.Arbitrary<unknown[]> =>
  args.chain(([x, t, options]) =>
    positives(shapeOf(x as Nested).at(-1) as number).map((more) => [
      x,
      t,
      { ...(options as Options), ...more },
    ]),
  );
/** CE's weights and smoothing; the weights need to know the number of classes. */
const withClasses = (args: fc.Arbitrary<unknown[]>): fc.Arbitrary<unknown[]> =>
  args.chain(([x, t, options]) => {
    const classes = shapeOf(x as Nested).at((options as Options).axis ?? -1) as number;
    const more = fc.record(
      {
        weight: fc.constant([0.5, 3, 1.5].slice(0, classes)),
        labelSmoothing: fc.constantFrom(0.1, 0.25),
      },
      { requiredKeys: [] },
    );
    return more.map((extra) => [x, t, { ...(options as Options), ...extra }]);
  });

const binaryParts = (target: fc.Arbitrary<number>, ignored: Extra) =>
  withPositives(fc.oneof(binary(parts, target, ignored), byClass(parts, 'multilabel', target)));
const classParts = (kind: 'dense' | 'indices', target: fc.Arbitrary<number>) =>
  withClasses(byClass(named(parts), kind, target));

const binaryAbsurd: unknown[][] = [{}, { fromLogits: true, posWeight: 3, bceWeight: 0.5 }].flatMap(
  (options) => [
    [row((x) => x / 10), row(() => 0), { mode: 'binary', ...options }],
    [row((x) => x / 10), row(() => 1), { mode: 'binary', ...options }],
    [[[0, 1e-38, 1e-7, 1]], [[0, 1, 1, 0]], { mode: 'binary', ...options, fromLogits: false }],
  ],
);
const classAbsurd: unknown[][] = [
  [logits.map((x) => [[x / 10, -x / 10, 0]]), logits.map(() => [1]), {}],
  [
    [
      [
        [0, 1],
        [1e-38, 1],
      ],
    ],
    [[0, 0]],
    { fromLogits: false, smooth: 0 },
  ],
];

/** Four pixels as probabilities against a mask, each part weighted on its own. */
const binaryFormula: fc.Arbitrary<FormulaCase> = fc
  .tuple(inSums(none), fc.constantFrom(0.5, 2), fc.constantFrom(0.25, 3))
  .map(([{ args, scope }, a, b]) => {
    const [[p], [t], options] = args as [[number[]], [number[]], Options];
    return {
      args: [[p], [t], { ...options, diceWeight: a, bceWeight: b }],
      scope: { ...scope, a, b, n: p.length, p, t },
    };
  });

/** Two classes of which the second has what the first leaves. */
const classFormula: fc.Arbitrary<FormulaCase> = fc
  .tuple(inSums(none), fc.constantFrom(0.5, 2), fc.constantFrom(0.25, 3))
  .map(([{ args, scope }, a, b]) => {
    const [[p], [t]] = args as [[number[]], [number[]]];
    const { I = 0, P = 0, T = 0, s = 0 } = scope as Record<string, number>;
    const n = p.length;
    return {
      args: [
        [p.map((each) => [each, 1 - each])],
        [t.map((each) => 1 - each)],
        { fromLogits: false, smooth: s, diceWeight: a, ceWeight: b },
      ],
      scope: {
        ...scope,
        I: [I, n - P - T + I],
        P: [P, n - P],
        T: [T, n - T],
        a,
        b,
        n,
        C: 2,
        q: p.map((each, i) => (t[i] === 1 ? each : 1 - each)),
      } as FormulaCase['scope'],
    };
  });

const diceBCE = {
  functionName: 'diceBCELoss',
  reference: reference.diceBCELoss,
  absurd: binaryAbsurd,
  formula: binaryFormula,
};
const diceCE = {
  functionName: 'diceCELoss',
  reference: reference.diceCELoss,
  absurd: classAbsurd,
  formula: classFormula,
};

export const cases: LossCase[] = [
  { ...dice, args: anyTarget(none), slopes: [0] },
  { ...dice, args: softTarget(none), slopes: [0, 1] },
  { ...jaccard, args: anyTarget(none), slopes: [0] },
  { ...jaccard, args: softTarget(none), slopes: [0, 1] },
  { ...tversky, args: anyTarget(prices), slopes: [0] },
  { ...tversky, args: softTarget(prices), slopes: [0, 1] },
  { ...tversky, args: softTarget(unequalPrices), slopes: [0, 1] },
  { ...diceBCE, args: binaryParts(hard, ignoring(1)), slopes: [0] },
  { ...diceBCE, args: binaryParts(soft, none), slopes: [0, 1] },
  { ...diceCE, args: classParts('indices', hard), slopes: [0] },
  { ...diceCE, args: classParts('dense', soft), slopes: [0, 1] },
];
