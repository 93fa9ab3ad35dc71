/* Catalogue entries of losses of one number, which a figure can draw as a curve: one line each. A figure that imports
   these brings no other loss along. */

export { binaryCrossEntropyWithLogitsEntry } from './binaryCrossEntropyWithLogits.ts';
export { contrastiveEntry } from './contrastive.ts';
export { generatorEntry } from './generator.ts';
export { hingeEntry } from './hinge.ts';
export { huberEntry } from './huber.ts';
export { l1Entry } from './l1.ts';
export { logCoshEntry } from './logCosh.ts';
export { mseEntry } from './mse.ts';
export { sigmoidFocalEntry } from './sigmoidFocal.ts';
export { smoothL1Entry } from './smoothL1.ts';
export { tripletMarginEntry } from './tripletMargin.ts';
