import { inTeachingOrder } from './catalogue.ts';
import * as entries from './entries.ts';
import type { CatalogueEntry } from './loss.ts';

export { lossChecksOn, setLossChecks } from './args/hostChecks.ts';
export { type CosineSimilarityOptions, cosineSimilarity } from './cosineSimilarity.ts';
export { forLayers, type LayersLoss, type LossOfPair } from './forLayers.ts';
export type {
  CatalogueEntry,
  ClassWeights,
  LossFamily,
  LossOf,
  LossParameter,
  LossSymbol,
  NumberArray,
  Numeric,
  Paper,
  Reduced,
  Reduction,
  WorkedCase,
} from './loss.ts';
export * from './losses.ts';
export type { GANMode } from './ops/adversarial.ts';
export type { OverlapOptions } from './ops/overlap.ts';
export { type SafeNormOptions, safeNorm } from './ops/safeNorm.ts';
export type { SegMode } from './ops/segmentation.ts';
export { type PairwiseDistanceOptions, pairwiseDistance } from './pairwiseDistance.ts';

/** Every loss of the book in teaching order. Menus, lesson tables, URLs and tests read this list. */
export const catalogue: readonly CatalogueEntry[] = /* @__PURE__ */ inTeachingOrder(entries);
