/* What the playground loads on the first touch: the losses with their gradients on the CPU, and Plot. */
import '../tensors.ts';

export { drawPlane, fitLines } from './playgroundDrawing.ts';
