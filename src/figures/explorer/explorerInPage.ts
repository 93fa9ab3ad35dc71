/* What an explorer loads on the first touch: tensors with gradients on the CPU (tiny curves, no upload), and Plot. */
import '../tensors.ts';

export { drawPanels, explore } from './explorerDrawing.ts';
