import * as fc from 'fast-check';
import { classArgs } from '../given/classification.ts';
import { finish, samplesOf } from '../loops/classification.ts';
import type { LossCase } from '../lossCase.ts';
import type { Nested } from '../nested.ts';
import { dyadic } from '../random.ts';

function softmax(logits: readonly number[]): number[] {
  const most = Math.max(...logits);
  const powers = logits.map((x) => Math.exp(x - most));
  const sum = powers.reduce((total, each) => total + each, 0);
  return powers.map((each) => each / sum);
}

function brierLoss(
  input: Nested,
  target: Nested,
  options: { reduction?: 'none' | 'mean' | 'sum'; axis?: number } = {},
): Nested {
  const { samples, shape } = samplesOf(input, target, options);
  const losses = samples.map(({ logits, shares }) =>
    softmax(logits).reduce((sum, p, c) => sum + (p - (shares[c] as number)) ** 2, 0),
  );
  return finish(losses, shape, losses.length, options.reduction);
}

/** Every sample has a class: nothing is ignored here. */
const withoutIgnored = (args: fc.Arbitrary<unknown[]>) =>
  args.filter(([, target]) => ![target].flat(9).includes(-100));

const far = [
  [1e4, 0, -1e4],
  [0, 3e38, 1],
  [-88, 104, 17],
];

const two = fc.tuple(dyadic(), dyadic());

export const cases: LossCase[] = [
  {
    functionName: 'brierLoss',
    reference: brierLoss,
    args: withoutIgnored(classArgs(() => ({}), ['sparse'])),
    slopes: [0],
    secondOrder: true,
    absurd: [
      [far, [2, 0, 1]],
      [far, [0, 1, 2]],
    ],
    formula: fc.record({ x: two, y: fc.constantFrom(0, 1) }).map(({ x, y }) => ({
      args: [x, y],
      scope: { p: softmax(x), t: [1 - y, y], C: 2 },
    })),
  },
  {
    functionName: 'brierLoss',
    reference: brierLoss,
    args: classArgs(() => ({}), ['dense']),
    slopes: [0, 1],
    secondOrder: true,
    absurd: [[far, far.map(() => [0.2, 0.3, 0.5])]],
    formula: fc.record({ x: two, y: fc.constantFrom(0, 1) }).map(({ x, y }) => ({
      args: [x, y],
      scope: { p: softmax(x), t: [1 - y, y], C: 2 },
    })),
  },
];
