/* What the figure loads on the first touch: the losses with their gradients on the CPU, and Plot. */
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-backend-cpu';

export { drawMask, judgeMask } from './maskDrawing.ts';
