/*
 * Tensors with gradients on the CPU, for every figure: tiny curves, nothing to upload.
 *
 * The order counts: gradients registered before tfjs-core ask it for flags that it has not registered yet, and every
 * loss then throws "Cannot evaluate flag 'DEBUG'". The bundler happens to put tfjs-core first; `npm run dev` does not.
 */
import '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-backend-cpu';
