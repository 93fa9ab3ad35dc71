import * as fc from 'fast-check';
import type { Options } from '../loops/segmentation.ts';
import type { FormulaCase } from '../lossCase.ts';
import { type Nested, nestLike } from '../nested.ts';
import { dyadic, nestOf, reduction } from '../random.ts';

// Random and absurd arguments that several losses are tried with.

const small = fc.integer({ min: 1, max: 3 });

const sizes = fc.array(small, { minLength: 1, maxLength: 5 });

const logit = dyadic();

/** Odd multiples of 1/128, so that no probability equals a target: there overlap losses may have kinks. */
const probability = fc.integer({ min: 0, max: 63 }).map((each) => (2 * each + 1) / 128);

export const hard = fc.constantFrom(0, 1);

export const soft = fc.integer({ min: 1, max: 64 }).map((each) => each / 64);

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

export type Extra = fc.Arbitrary<Options>;

function drawn(shape: number[], targetShape: number[], target: fc.Arbitrary<number>, options: Extra) {
  return options.chain((given) =>
    fc.tuple(
      nestOf(shape, given.fromLogits === false ? probability : logit),
      nestOf(targetShape, target),
      fc.constant<Options>(given),
    ),
  );
}

export const ignoring = (label: number): Extra => fc.constantFrom<Options>({}, { ignoreIndex: label });

const logitsOrNot: Extra = fc.constantFrom<Options>({}, { fromLogits: false });

const merged = (...parts: Extra[]): Extra =>
  fc.tuple(...parts).map((each) => Object.assign({}, ...each) as Options);

/** One map per sample, of any rank. */
export function binary(extra: Extra, target: fc.Arbitrary<number>, ignored: Extra): fc.Arbitrary<unknown[]> {
  return sizes.chain((shape) => {
    const mode = fc.constant<Options>(shape.at(-1) === 1 ? {} : { mode: 'binary' });
    return drawn(shape, shape, target, merged(shared(1), logitsOrNot, mode, extra, ignored));
  });
}

/** Maps or classes along any axis but the first. */
export function byClass(
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

export const none: Extra = fc.constant<Options>({});

/** Every mode and kind of target: masks, indices, ignored pixels. */
export const anyTarget = (extra: Extra) =>
  fc.oneof(
    binary(extra, hard, ignoring(1)),
    byClass(extra, 'indices', hard),
    byClass(extra, 'multilabel', hard),
    byClass(extra, 'dense', hard),
  );

/** Soft targets above 0, in which the loss has a slope too. */
export const softTarget = (extra: Extra) =>
  fc.oneof(binary(extra, soft, none), byClass(extra, 'multilabel', soft), byClass(extra, 'dense', soft));

export const logits = [0, 1e-8, -1e-8, 17, -20, 88, -104, 1e4, -1e4, 3e38, -3e38];

export const row = (make: (x: number) => number) => [logits.map(make)];

const extremes: Options[] = [
  {},
  { smooth: 0 },
  { smooth: 0, logLoss: true },
  { softLabel: true, smooth: 0 },
  { squaredPred: true, smooth: 0, absentClass: 'skip' },
];

/** Saturated logits, empty, full and mixed masks, tiny probabilities; with and without smoothing. */
export const absurd: unknown[][] = extremes.flatMap((options) => [
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

/** Four pixels as probabilities against a mask, and the letters of the formula. */
export function inSums(extra: fc.Arbitrary<Options>): fc.Arbitrary<FormulaCase> {
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

/** Options of losses in two parts: neither squares nor a reduction to none, weights never equal. */
export const parts: Extra = fc.record({
  reduction: fc.constantFrom('mean', 'sum'),
  diceWeight: fc.constantFrom(0, 0.5, 1.5),
  bceWeight: fc.constantFrom(0.25, 2),
});
