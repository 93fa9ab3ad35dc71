/* Losses of one number, which a figure can draw as a curve: one line each. A figure of these brings no other family along. */

export {
  type BinaryCrossEntropyWithLogitsOptions,
  binaryCrossEntropyWithLogits,
  binaryCrossEntropyWithLogitsEntry,
} from './binaryCrossEntropyWithLogits.ts';
export { type ContrastiveOptions, contrastiveEntry, contrastiveLoss } from './contrastive.ts';
export { type GeneratorOptions, generatorEntry, generatorLoss } from './generator.ts';
export { type HingeOptions, hingeEntry, hingeLoss } from './hinge.ts';
export { type HuberOptions, huberEntry, huberLoss } from './huber.ts';
export { type L1Options, l1Entry, l1Loss } from './l1.ts';
export { type LogCoshOptions, logCoshEntry, logCoshLoss } from './logCosh.ts';
export { type MseOptions, mseEntry, mseLoss } from './mse.ts';
export { type SigmoidFocalOptions, sigmoidFocalEntry, sigmoidFocalLoss } from './sigmoidFocal.ts';
export { type SmoothL1Options, smoothL1Entry, smoothL1Loss } from './smoothL1.ts';
export { type TripletMarginOptions, tripletMarginEntry, tripletMarginLoss } from './tripletMargin.ts';
