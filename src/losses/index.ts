import { huber } from './huber.ts';
import { l1 } from './l1.ts';
import { logCosh } from './logCosh.ts';
import type { CatalogueEntry } from './loss.ts';
import { mse } from './mse.ts';
import { smoothL1 } from './smoothL1.ts';

export type { HuberOptions } from './huber.ts';
export { huberLoss } from './huber.ts';
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
export type { SafeNormOptions } from './safeNorm.ts';
export { safeNorm } from './safeNorm.ts';
export type { SmoothL1Options } from './smoothL1.ts';
export { smoothL1Loss } from './smoothL1.ts';

/** Every loss of the book in teaching order. Menus, lesson tables, URLs and tests read this list. */
export const catalogue: readonly CatalogueEntry[] = [mse, l1, huber, smoothL1, logCosh];
