import * as tf from '@tensorflow/tfjs-core';

/**
 * A function of tensors together with its derivative.
 *
 * `value` may use any op, also those without a gradient, such as comparisons. `slopes` gets the upstream
 * gradient and the inputs, and returns one gradient per input, float32 and of that input's shape. It is
 * recorded on the tape itself: the second derivative is right when the ops in `slopes` have gradients.
 * Inputs are saved and outputs are not, since a saved output would cut that second derivative.
 */
export function fused<Inputs extends tf.Tensor[]>(
  value: (...inputs: Inputs) => tf.Tensor,
  slopes: (dy: tf.Tensor, ...inputs: Inputs) => tf.Tensor[],
): (...inputs: Inputs) => tf.Tensor {
  return (...inputs) =>
    tf.customGrad((...given) => {
      const save = given.pop() as tf.GradSaveFunc;
      const tensors = given as Inputs;
      save(tensors);
      return {
        value: value(...tensors),
        gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => slopes(dy, ...(saved as Inputs)),
      };
    })(...inputs);
}
