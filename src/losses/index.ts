import { binaryCrossEntropyEntry } from './binaryCrossEntropy.ts';
import { binaryCrossEntropyWithLogitsEntry } from './binaryCrossEntropyWithLogits.ts';
import { contrastiveEntry } from './contrastive.ts';
import { cosineEmbeddingEntry } from './cosineEmbedding.ts';
import { crossEntropyEntry } from './crossEntropy.ts';
import { diceEntry } from './dice.ts';
import { diceBCEEntry } from './diceBCE.ts';
import { diceCEEntry } from './diceCE.ts';
import { discriminatorEntry } from './discriminator.ts';
import { elboEntry } from './elbo.ts';
import { gaussianKLEntry } from './gaussianKL.ts';
import { generatorEntry } from './generator.ts';
import { gradientPenaltyEntry } from './gradientPenalty.ts';
import { hingeEntry } from './hinge.ts';
import { huberEntry } from './huber.ts';
import { infoNCEEntry } from './infoNCE.ts';
import { jaccardEntry } from './jaccard.ts';
import { klDivEntry } from './klDiv.ts';
import { l1Entry } from './l1.ts';
import { logCoshEntry } from './logCosh.ts';
import type { CatalogueEntry } from './loss.ts';
import { mseEntry } from './mse.ts';
import { multiMarginEntry } from './multiMargin.ts';
import { nllEntry } from './nll.ts';
import { ntXentEntry } from './ntXent.ts';
import { reconstructionEntry } from './reconstruction.ts';
import { sigmoidFocalEntry } from './sigmoidFocal.ts';
import { smoothL1Entry } from './smoothL1.ts';
import { softmaxFocalEntry } from './softmaxFocal.ts';
import { tripletMarginEntry } from './tripletMargin.ts';
import { tripletMarginWithDistanceEntry } from './tripletMarginWithDistance.ts';
import { tverskyEntry } from './tversky.ts';

export { lossChecksOn, setLossChecks } from './args/hostChecks.ts';
export type { BinaryCrossEntropyOptions } from './binaryCrossEntropy.ts';
export { binaryCrossEntropy } from './binaryCrossEntropy.ts';
export type { BinaryCrossEntropyWithLogitsOptions } from './binaryCrossEntropyWithLogits.ts';
export { binaryCrossEntropyWithLogits } from './binaryCrossEntropyWithLogits.ts';
export type { ContrastiveOptions } from './contrastive.ts';
export { contrastiveLoss } from './contrastive.ts';
export type { CosineEmbeddingOptions } from './cosineEmbedding.ts';
export { cosineEmbeddingLoss } from './cosineEmbedding.ts';
export type { CosineSimilarityOptions } from './cosineSimilarity.ts';
export { cosineSimilarity } from './cosineSimilarity.ts';
export type { CrossEntropyOptions } from './crossEntropy.ts';
export { crossEntropy } from './crossEntropy.ts';
export type { DiceOptions } from './dice.ts';
export { diceLoss } from './dice.ts';
export type { DiceBCEOptions } from './diceBCE.ts';
export { diceBCELoss } from './diceBCE.ts';
export type { DiceCEOptions } from './diceCE.ts';
export { diceCELoss } from './diceCE.ts';
export type { DiscriminatorOptions } from './discriminator.ts';
export { discriminatorLoss } from './discriminator.ts';
export type { Elbo, ElboOptions, ElboTensors } from './elbo.ts';
export { elboLoss } from './elbo.ts';
export type { LayersLoss, LossOfPair } from './forLayers.ts';
export { forLayers } from './forLayers.ts';
export type { GaussianKLOptions, LogVarClamp } from './gaussianKL.ts';
export { gaussianKLDiv } from './gaussianKL.ts';
export type { GeneratorOptions } from './generator.ts';
export { generatorLoss } from './generator.ts';
export type { Critic, GradientPenaltyOptions } from './gradientPenalty.ts';
export { gradientPenalty } from './gradientPenalty.ts';
export type { HingeOptions } from './hinge.ts';
export { hingeLoss } from './hinge.ts';
export type { HuberOptions } from './huber.ts';
export { huberLoss } from './huber.ts';
export type { InfoNCEOptions } from './infoNCE.ts';
export { infoNCELoss } from './infoNCE.ts';
export type { JaccardOptions } from './jaccard.ts';
export { iouLoss, jaccardLoss } from './jaccard.ts';
export type { KLDivOptions, KLReduction } from './klDiv.ts';
export { klDiv } from './klDiv.ts';
export type { L1Options } from './l1.ts';
export { l1Loss } from './l1.ts';
export type { LogCoshOptions } from './logCosh.ts';
export { logCoshLoss } from './logCosh.ts';
export type {
  CatalogueEntry,
  ClassWeights,
  LossOf,
  LossParameter,
  LossSymbol,
  NumberArray,
  Numeric,
  Paper,
  Reduced,
  Reduction,
  Task,
  WorkedCase,
} from './loss.ts';
export type { MseOptions } from './mse.ts';
export { mseLoss } from './mse.ts';
export type { MultiMarginOptions } from './multiMargin.ts';
export { multiMarginLoss } from './multiMargin.ts';
export type { NllOptions } from './nll.ts';
export { nllLoss } from './nll.ts';
export type { NTXentOptions } from './ntXent.ts';
export { ntXentLoss } from './ntXent.ts';
export type { GANMode } from './ops/adversarial.ts';
export type { OverlapOptions } from './ops/overlap.ts';
export type { SafeNormOptions } from './ops/safeNorm.ts';
export { safeNorm } from './ops/safeNorm.ts';
export type { SegMode } from './ops/segmentation.ts';
export type { PairwiseDistanceOptions } from './pairwiseDistance.ts';
export { pairwiseDistance } from './pairwiseDistance.ts';
export type { ReconstructionKind, ReconstructionOptions } from './reconstruction.ts';
export { reconstructionLoss } from './reconstruction.ts';
export type { SigmoidFocalOptions } from './sigmoidFocal.ts';
export { sigmoidFocalLoss } from './sigmoidFocal.ts';
export type { SmoothL1Options } from './smoothL1.ts';
export { smoothL1Loss } from './smoothL1.ts';
export type { SoftmaxFocalOptions } from './softmaxFocal.ts';
export { softmaxFocalLoss } from './softmaxFocal.ts';
export type { TripletMarginOptions } from './tripletMargin.ts';
export { tripletMarginLoss } from './tripletMargin.ts';
export type { DistanceFunction, TripletMarginWithDistanceOptions } from './tripletMarginWithDistance.ts';
export { tripletMarginWithDistanceLoss } from './tripletMarginWithDistance.ts';
export type { TverskyOptions } from './tversky.ts';
export { tverskyLoss } from './tversky.ts';

/** Every loss of the book in teaching order. Menus, lesson tables, URLs and tests read this list. */
export const catalogue: readonly CatalogueEntry[] = [
  mseEntry,
  l1Entry,
  huberEntry,
  smoothL1Entry,
  logCoshEntry,
  crossEntropyEntry,
  nllEntry,
  binaryCrossEntropyWithLogitsEntry,
  binaryCrossEntropyEntry,
  sigmoidFocalEntry,
  softmaxFocalEntry,
  hingeEntry,
  multiMarginEntry,
  diceEntry,
  jaccardEntry,
  tverskyEntry,
  diceBCEEntry,
  diceCEEntry,
  contrastiveEntry,
  tripletMarginEntry,
  tripletMarginWithDistanceEntry,
  infoNCEEntry,
  ntXentEntry,
  cosineEmbeddingEntry,
  klDivEntry,
  gaussianKLEntry,
  discriminatorEntry,
  generatorEntry,
  gradientPenaltyEntry,
  reconstructionEntry,
  elboEntry,
];
