/* What an explorer loads on the first touch: tensors with gradients on the CPU (tiny curves, no upload), and Plot. */
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-backend-cpu';

export { drawPanels, explore } from './explorerDrawing.ts';
