/* What the residual reader loads on the first touch: the Huber loss with its gradient on the CPU, and Plot. */
import '../tensors.ts';

export { drawResiduals, readResiduals } from './residualReading.ts';
