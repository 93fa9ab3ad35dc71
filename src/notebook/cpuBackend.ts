import { backend, engine, setBackend, Tensor } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';

// Small tensors gain nothing from a GPU, and this backend gives the same numbers at build and in every page.
await setBackend('cpu');
// At its first use in Node it would print an advertisement for another package into the cell's output.
Object.assign(backend(), { firstUse: false });

export { engine, Tensor };
