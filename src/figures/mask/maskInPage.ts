/* What the figure loads on the first touch: the losses with their gradients on the CPU, and Plot. */
import '../tensors.ts';

export { drawMask, judgeMask } from './maskDrawing.ts';
