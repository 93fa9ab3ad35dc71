import { absurd, anyTarget, inSums, none, softTarget } from '../given/segmentation.ts';
import { diceLoss } from '../loops/segmentation.ts';
import type { LossCase } from '../lossCase.ts';

const dice = { functionName: 'diceLoss', reference: diceLoss, absurd, formula: inSums(none) };

export const cases: LossCase[] = [
  { ...dice, args: anyTarget(none), slopes: [0] },
  { ...dice, args: softTarget(none), slopes: [0, 1] },
];
