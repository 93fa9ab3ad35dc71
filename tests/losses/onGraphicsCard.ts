import * as tf from '@tensorflow/tfjs';

/**
 * Sets the backend `blocks`: the CPU's, which says that it computes on a graphics card, so that the losses take its way.
 *
 * The page tests try WebGL itself.
 */
export async function onGraphicsCard(): Promise<boolean> {
  if (!tf.findBackendFactory('blocks')) {
    tf.registerBackend('blocks', () => {
      const cpu = tf.findBackendFactory('cpu')() as tf.KernelBackend;
      cpu.readToGPU = () => ({}) as never;
      return cpu;
    });
    tf.copyRegisteredKernels('cpu', 'blocks');
  }
  return tf.setBackend('blocks');
}
