import { absurd, anyTarget, inSums, none, softTarget } from '../given/segmentation.ts';
import { diceLoss } from '../loops/segmentation.ts';
import type { LossCase } from '../lossCase.ts';
import type { Mutant } from '../mutant.ts';

const dice = { functionName: 'diceLoss', reference: diceLoss, absurd, formula: inSums(none) };

export const cases: LossCase[] = [
  { ...dice, args: anyTarget(none), slopes: [0] },
  { ...dice, args: softTarget(none), slopes: [0, 1] },
];

export const mutants: Mutant[] = [{ file: 'dice.ts', from: 'top: 2, input: 1', to: 'top: 1, input: 1' }];
