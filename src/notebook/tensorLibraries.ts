import * as tf from '@tensorflow/tfjs';

// Small tensors gain nothing from a GPU, and this backend gives the same numbers at build and in every page.
await tf.setBackend('cpu');
// At its first use in Node it would print an advertisement for another package into the cell's output.
Object.assign(tf.backend(), { firstUse: false });

export { tf };
