/* What the focal figure loads on the first touch: tensors with gradients on the CPU, and Plot. */
import '../tensors.ts';

export { drawFocal, shareRows } from './focalDrawing.ts';
