/* Catalogue entries of all losses: one line each. The entry of a loss of one number has its line in `curves.ts`. */

export { binaryCrossEntropyEntry } from './binaryCrossEntropy.ts';
export { cosineEmbeddingEntry } from './cosineEmbedding.ts';
export { crossEntropyEntry } from './crossEntropy.ts';
export * from './curves.ts';
export { diceEntry } from './dice.ts';
export { diceBCEEntry } from './diceBCE.ts';
export { diceCEEntry } from './diceCE.ts';
export { discriminatorEntry } from './discriminator.ts';
export { elboEntry } from './elbo.ts';
export { gaussianKLEntry } from './gaussianKL.ts';
export { gradientPenaltyEntry } from './gradientPenalty.ts';
export { infoNCEEntry } from './infoNCE.ts';
export { jaccardEntry } from './jaccard.ts';
export { klDivEntry } from './klDiv.ts';
export { multiMarginEntry } from './multiMargin.ts';
export { nllEntry } from './nll.ts';
export { ntXentEntry } from './ntXent.ts';
export { reconstructionEntry } from './reconstruction.ts';
export { softmaxFocalEntry } from './softmaxFocal.ts';
export { tripletMarginWithDistanceEntry } from './tripletMarginWithDistance.ts';
export { tverskyEntry } from './tversky.ts';
