/* What the figure of scored examples loads on the first touch: tensors on the CPU, and Plot. */
import '../tensors.ts';

export { drawScores, readScores } from './scoredReading.ts';
