/* Every loss of the book: one line each. A loss of one number has its line in `curves.ts`. */

export {
  type BinaryCrossEntropyOptions,
  binaryCrossEntropy,
  binaryCrossEntropyEntry,
} from './binaryCrossEntropy.ts';
export { type CosineEmbeddingOptions, cosineEmbeddingEntry, cosineEmbeddingLoss } from './cosineEmbedding.ts';
export { type CrossEntropyOptions, crossEntropy, crossEntropyEntry } from './crossEntropy.ts';
export * from './curves.ts';
export { type DiceOptions, diceEntry, diceLoss } from './dice.ts';
export { type DiceBCEOptions, diceBCEEntry, diceBCELoss } from './diceBCE.ts';
export { type DiceCEOptions, diceCEEntry, diceCELoss } from './diceCE.ts';
export { type DiscriminatorOptions, discriminatorEntry, discriminatorLoss } from './discriminator.ts';
export { type Elbo, type ElboOptions, type ElboTensors, elboEntry, elboLoss } from './elbo.ts';
export { type GaussianKLOptions, gaussianKLDiv, gaussianKLEntry, type LogVarClamp } from './gaussianKL.ts';
export {
  type Critic,
  type GradientPenaltyOptions,
  gradientPenalty,
  gradientPenaltyEntry,
} from './gradientPenalty.ts';
export { type InfoNCEOptions, infoNCEEntry, infoNCELoss } from './infoNCE.ts';
export { iouLoss, type JaccardOptions, jaccardEntry, jaccardLoss } from './jaccard.ts';
export { type KLDivOptions, type KLReduction, klDiv, klDivEntry } from './klDiv.ts';
export { type MultiMarginOptions, multiMarginEntry, multiMarginLoss } from './multiMargin.ts';
export { type NllOptions, nllEntry, nllLoss } from './nll.ts';
export { type NTXentOptions, ntXentEntry, ntXentLoss } from './ntXent.ts';
export {
  type ReconstructionKind,
  type ReconstructionOptions,
  reconstructionEntry,
  reconstructionLoss,
} from './reconstruction.ts';
export { type SoftmaxFocalOptions, softmaxFocalEntry, softmaxFocalLoss } from './softmaxFocal.ts';
export {
  type DistanceFunction,
  type TripletMarginWithDistanceOptions,
  tripletMarginWithDistanceEntry,
  tripletMarginWithDistanceLoss,
} from './tripletMarginWithDistance.ts';
export { type TverskyOptions, tverskyEntry, tverskyLoss } from './tversky.ts';
