import * as tf from '@tensorflow/tfjs';
import { setBackend } from '@tensorflow/tfjs-core';

// Small tensors gain nothing from a GPU, and this backend gives the same numbers at build and in every page.
await setBackend('cpu');

export { tf };
