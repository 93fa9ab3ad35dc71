/* What the softmax figure loads on the first touch: tensors with gradients on the CPU, and Plot. */
import '../tensors.ts';

export { drawSoftmax, readSoftmax } from './softmaxReading.ts';
