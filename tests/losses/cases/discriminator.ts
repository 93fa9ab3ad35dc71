import * as fc from 'fast-check';
import { inSmoothModes, label, mode, modes, offGrid, wildFor } from '../given/generative.ts';
import { against, type GanOptions, type Mode, reduced, squaresTo } from '../loops/generative.ts';
import type { LossCase } from '../lossCase.ts';
import { flat, type Nested, nestLike } from '../nested.ts';
import { anyShape, dyadic, nestOf, reduction } from '../random.ts';

function priceOf(mode: Mode, realLabel: number, fakeLabel: number) {
  switch (mode) {
    case 'minimax':
    case 'nonSaturating':
      return { real: against(realLabel), fake: against(fakeLabel) };
    case 'lsgan':
      return { real: squaresTo(realLabel), fake: squaresTo(fakeLabel) };
    case 'hinge':
      return { real: (x: number) => Math.max(0, 1 - x), fake: (x: number) => Math.max(0, 1 + x) };
    case 'wasserstein':
      return { real: (x: number) => -x, fake: (x: number) => x };
  }
}

function discriminatorLoss(
  realLogits: Nested,
  fakeLogits: Nested,
  { mode = 'nonSaturating', realLabel = 1, fakeLabel = 0, reduction }: GanOptions = {},
): Nested {
  const { real, fake } = priceOf(mode, realLabel, fakeLabel);
  const [reals, fakes] = [flat(realLogits).map(real), flat(fakeLogits).map(fake)];
  if (reduction === 'none') {
    return nestLike(
      reals.map((each, i) => each + (fakes[i] as number)),
      realLogits,
    );
  }
  return (reduced(reals, [], reduction) as number) + (reduced(fakes, [], reduction) as number);
}

const judged = reduction().chain((how) =>
  fc
    .tuple(anyShape(), anyShape())
    .chain(([shape, other]) =>
      fc.tuple(
        nestOf(shape, offGrid(8)),
        nestOf(how === 'none' ? shape : other, offGrid(8)),
        fc.record({ mode, realLabel: label, fakeLabel: label }, { requiredKeys: ['mode'] }),
      ),
    )
    .map(([real, fake, options]) => [real, fake, { ...options, reduction: how }]),
);

const discriminator = {
  functionName: 'discriminatorLoss',
  reference: discriminatorLoss,
  slopes: [0, 1],
  absurd: modes.map((each) => [
    wildFor(each),
    wildFor(each),
    { mode: each, realLabel: 0.9, reduction: 'none' },
  ]),
  formula: fc
    .record({ r: dyadic(), f: dyadic(), a: label, b: label })
    .map(({ r, f, a, b }) => ({ args: [r, f, { realLabel: a, fakeLabel: b }], scope: { r, f, a, b } })),
};

export const cases: LossCase[] = [
  { ...discriminator, args: judged },
  { ...discriminator, args: inSmoothModes(judged), secondOrder: true },
];
