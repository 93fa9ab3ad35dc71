import { absurd, anyTarget, inSums, none, softTarget } from '../given/segmentation.ts';
import { ratio, referenceOf } from '../loops/segmentation.ts';
import type { LossCase } from '../lossCase.ts';

const jaccardLoss = referenceOf(({ I, P, T, nr, dr }) => ratio(I + nr, P + T - I + dr));

const jaccard = {
  functionName: 'jaccardLoss',
  reference: jaccardLoss,
  absurd,
  formula: inSums(none),
};

export const cases: LossCase[] = [
  { ...jaccard, args: anyTarget(none), slopes: [0] },
  { ...jaccard, args: softTarget(none), slopes: [0, 1] },
];
