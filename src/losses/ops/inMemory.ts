import * as tf from '@tensorflow/tfjs-core';

/**
 * Whether the backend in use keeps its numbers where a script reads them at once: the CPU, WASM and Node backends do.
 *
 * Asked of the backend itself, not of its name: only one that computes on a graphics card can hand its numbers to it.
 */
export function inMemory(): boolean {
  return tf.backend().readToGPU === tf.KernelBackend.prototype.readToGPU;
}
