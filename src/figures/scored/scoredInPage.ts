/* What the figure of scored examples loads on the first touch: tensors on the CPU, and Plot. */
import '@tensorflow/tfjs-backend-cpu';

export { drawScores, readScores } from './scoredReading.ts';
