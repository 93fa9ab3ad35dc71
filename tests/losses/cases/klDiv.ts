import * as fc from 'fast-check';
import { probability, shapeOfSamples } from '../given/generative.ts';
import { type Reduction, reduced, sum } from '../loops/generative.ts';
import type { LossCase } from '../lossCase.ts';
import { flat, type Nested, shapeOf } from '../nested.ts';
import { dyadic, nestOf } from '../random.ts';

function klDiv(
  input: Nested,
  target: Nested,
  {
    logTarget = false,
    reduction = 'batchmean',
  }: { logTarget?: boolean; reduction?: Reduction | 'batchmean' } = {},
): Nested {
  const targets = flat(target);
  const losses = flat(input).map((x, i) => {
    const t = targets[i] as number;
    const p = logTarget ? Math.exp(t) : t;
    return p <= 0 ? 0 : p * (Math.log(p) - x);
  });
  if (reduction === 'batchmean') return sum(losses) / (shapeOf(input)[0] as number);
  return reduced(losses, shapeOf(input), reduction);
}

/** A log-probability: at most 0. */
const logarithm = (most?: number) => dyadic(most).map((each) => -Math.abs(each));

const kl = fc
  .boolean()
  .chain((logTarget) =>
    shapeOfSamples().chain((shape) =>
      fc
        .tuple(
          nestOf(shape, logarithm()),
          nestOf(shape, logTarget ? logarithm(2) : probability),
          fc.constantFrom('none', 'mean', 'sum', 'batchmean', undefined),
        )
        .map(([x, t, how]) => [x, t, { logTarget, reduction: how }]),
    ),
  );

export const cases: LossCase[] = [
  {
    functionName: 'klDiv',
    reference: klDiv,
    args: kl,
    slopes: [0, 1],
    secondOrder: true,
    absurd: [
      [[[0, -1e4, -3e38]], [[1, 1e-7, 0]]],
      [[[-Infinity, 0, -Infinity]], [[0, 1, 0]]],
      [[[-1, -2, -3]], [[0, 1e-45, 1e-38]], { reduction: 'none' }],
      [[[-Infinity, 0, -300]], [[-Infinity, 0, -1e4]], { logTarget: true }],
    ],
    formula: fc
      .record({ x: nestOf([3], logarithm()), p: nestOf([3], probability) })
      .map(({ x, p }) => ({ args: [[x], [p]], scope: { x: x as number[], t: p as number[], C: 3 } })),
  },
];
