/* What the residual reader loads on the first touch: the Huber loss with its gradient on the CPU, and Plot. */
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-backend-cpu';

export { drawResiduals, readResiduals } from './residualReading.ts';
