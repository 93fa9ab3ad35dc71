/* Every loss of the book, with its options: one line each. */

export { type BinaryCrossEntropyOptions, binaryCrossEntropy } from './binaryCrossEntropy.ts';
export {
  type BinaryCrossEntropyWithLogitsOptions,
  binaryCrossEntropyWithLogits,
} from './binaryCrossEntropyWithLogits.ts';
export { type BrierOptions, brierLoss } from './brier.ts';
export { type CharbonnierOptions, charbonnierLoss } from './charbonnier.ts';
export { type ContrastiveOptions, contrastiveLoss } from './contrastive.ts';
export { type CosineEmbeddingOptions, cosineEmbeddingLoss } from './cosineEmbedding.ts';
export { type CrossEntropyOptions, crossEntropy } from './crossEntropy.ts';
export { type CtcOptions, ctcLoss } from './ctc.ts';
export { type DiceOptions, diceLoss } from './dice.ts';
export { type DiceBCEOptions, diceBCELoss } from './diceBCE.ts';
export { type DiceCEOptions, diceCELoss } from './diceCE.ts';
export { type DiscriminatorOptions, discriminatorLoss } from './discriminator.ts';
export { type Elbo, type ElboOptions, type ElboTensors, elboLoss } from './elbo.ts';
export { type ExpectileOptions, expectileLoss } from './expectile.ts';
export { type GaussianKLOptions, gaussianKLDiv, type LogVarClamp } from './gaussianKL.ts';
export { type GaussianNLLOptions, gaussianNLLLoss } from './gaussianNLL.ts';
export { type GeneratorOptions, generatorLoss } from './generator.ts';
export { type Critic, type GradientPenaltyOptions, gradientPenalty } from './gradientPenalty.ts';
export { type HingeOptions, hingeLoss } from './hinge.ts';
export { type HingeEmbeddingOptions, hingeEmbeddingLoss } from './hingeEmbedding.ts';
export { type HuberOptions, huberLoss } from './huber.ts';
export { type InfoNCEOptions, infoNCELoss } from './infoNCE.ts';
export { iouLoss, type JaccardOptions, jaccardLoss } from './jaccard.ts';
export { type KLDivOptions, type KLReduction, klDiv } from './klDiv.ts';
export { type L1Options, l1Loss } from './l1.ts';
export { type LogCoshOptions, logCoshLoss } from './logCosh.ts';
export { type MarginRankingOptions, marginRankingLoss } from './marginRanking.ts';
export { type MseOptions, mseLoss } from './mse.ts';
export { type MultiLabelMarginOptions, multiLabelMarginLoss } from './multiLabelMargin.ts';
export { type MultiLabelSoftMarginOptions, multiLabelSoftMarginLoss } from './multiLabelSoftMargin.ts';
export { type MultiMarginOptions, multiMarginLoss } from './multiMargin.ts';
export { type NllOptions, nllLoss } from './nll.ts';
export { type NTXentOptions, ntXentLoss } from './ntXent.ts';
export { type PoissonNLLOptions, poissonNLLLoss } from './poissonNLL.ts';
export { type QuantileOptions, quantileLoss } from './quantile.ts';
export { type ReconstructionKind, type ReconstructionOptions, reconstructionLoss } from './reconstruction.ts';
export { type SigmoidFocalOptions, sigmoidFocalLoss } from './sigmoidFocal.ts';
export { type SmoothL1Options, smoothL1Loss } from './smoothL1.ts';
export { type SoftMarginOptions, softMarginLoss } from './softMargin.ts';
export { type SoftmaxFocalOptions, softmaxFocalLoss } from './softmaxFocal.ts';
export { type TripletMarginOptions, tripletMarginLoss } from './tripletMargin.ts';
export {
  type DistanceFunction,
  type TripletMarginWithDistanceOptions,
  tripletMarginWithDistanceLoss,
} from './tripletMarginWithDistance.ts';
export { type TverskyOptions, tverskyLoss } from './tversky.ts';
