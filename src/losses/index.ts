import { binaryCrossEntropyEntry } from './binaryCrossEntropy.ts';
import { binaryCrossEntropyWithLogitsEntry } from './binaryCrossEntropyWithLogits.ts';
import { contrastive } from './contrastive.ts';
import { cosineEmbedding } from './cosineEmbedding.ts';
import { crossEntropyEntry } from './crossEntropy.ts';
import { dice } from './dice.ts';
import { diceBCE } from './diceBCE.ts';
import { diceCE } from './diceCE.ts';
import { discriminator } from './discriminator.ts';
import { elbo } from './elbo.ts';
import { gaussianKL } from './gaussianKL.ts';
import { generator } from './generator.ts';
import { gradientPenaltyEntry } from './gradientPenalty.ts';
import { hinge } from './hinge.ts';
import { huber } from './huber.ts';
import { infoNCE } from './infoNCE.ts';
import { jaccard } from './jaccard.ts';
import { kl } from './klDiv.ts';
import { l1 } from './l1.ts';
import { logCosh } from './logCosh.ts';
import type { CatalogueEntry } from './loss.ts';
import { mse } from './mse.ts';
import { multiMargin } from './multiMargin.ts';
import { nll } from './nll.ts';
import { ntXent } from './ntXent.ts';
import { reconstruction } from './reconstruction.ts';
import { sigmoidFocal } from './sigmoidFocal.ts';
import { smoothL1 } from './smoothL1.ts';
import { softmaxFocal } from './softmaxFocal.ts';
import { tripletMargin } from './tripletMargin.ts';
import { tripletMarginWithDistance } from './tripletMarginWithDistance.ts';
import { tversky } from './tversky.ts';

export { setLossChecks } from './args/hostChecks.ts';
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
  mse,
  l1,
  huber,
  smoothL1,
  logCosh,
  crossEntropyEntry,
  nll,
  binaryCrossEntropyWithLogitsEntry,
  binaryCrossEntropyEntry,
  sigmoidFocal,
  softmaxFocal,
  hinge,
  multiMargin,
  dice,
  jaccard,
  tversky,
  diceBCE,
  diceCE,
  contrastive,
  tripletMargin,
  tripletMarginWithDistance,
  infoNCE,
  ntXent,
  cosineEmbedding,
  kl,
  gaussianKL,
  discriminator,
  generator,
  gradientPenaltyEntry,
  reconstruction,
  elbo,
];
