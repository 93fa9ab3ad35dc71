import * as fc from 'fast-check';
import { inSmoothModes, label, mode, modes, offGrid, wildFor } from '../given/generative.ts';
import { against, type GanOptions, type Mode, reduced, softplus, squaresTo } from '../loops/generative.ts';
import type { LossCase } from '../lossCase.ts';
import { flat, type Nested, shapeOf } from '../nested.ts';
import { anyShape, dyadic, nestOf, reduction } from '../random.ts';

const priceOfForgery: Record<Mode, (label: number) => (x: number) => number> = {
  minimax: () => (x) => -softplus(x), // log(1 − σ(x))
  nonSaturating: against,
  lsgan: squaresTo,
  hinge: () => (x) => -x,
  wasserstein: () => (x) => -x,
};

function generatorLoss(
  fakeLogits: Nested,
  { mode = 'nonSaturating', realLabel = 1, reduction }: GanOptions = {},
): Nested {
  return reduced(flat(fakeLogits).map(priceOfForgery[mode](realLabel)), shapeOf(fakeLogits), reduction);
}

const forged = anyShape().chain((shape) =>
  fc
    .tuple(
      nestOf(shape, offGrid(8)),
      fc.record({ mode, realLabel: label, reduction: reduction() }, { requiredKeys: ['mode', 'reduction'] }),
    )
    .map((args) => [...args]),
);

const generator = {
  functionName: 'generatorLoss',
  reference: generatorLoss,
  slopes: [0],
  absurd: modes.map((each) => [wildFor(each), { mode: each, reduction: 'none' }]),
  formula: fc
    .record({ f: dyadic(), a: label })
    .map(({ f, a }) => ({ args: [f, { realLabel: a }], scope: { f, a } })),
};

export const cases: LossCase[] = [
  { ...generator, args: forged },
  { ...generator, args: inSmoothModes(forged), secondOrder: true },
];
