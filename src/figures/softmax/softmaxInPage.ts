/* What the softmax figure loads on the first touch: tensors with gradients on the CPU, and Plot. */
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-backend-cpu';

export { drawSoftmax, readSoftmax } from './softmaxReading.ts';
