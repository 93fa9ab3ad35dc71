import * as tf from '@tensorflow/tfjs-core';

/** A value, and tensors that its gradient reuses instead of computing them twice. */
export interface Kept {
  value: tf.Tensor;
  keep: tf.Tensor[];
}

/**
 * A function of tensors together with its derivative.
 *
 * `value` may use any op, also those without a gradient, such as comparisons. `slopes` gets the upstream
 * gradient and the inputs, and returns one gradient per input, float32 and of that input's shape. It is
 * recorded on the tape itself: the second derivative is right when the ops in `slopes` have gradients.
 */
export function withGradient<Inputs extends tf.Tensor[]>(
  value: (...inputs: Inputs) => tf.Tensor,
  slopes: (dy: tf.Tensor, ...inputs: Inputs) => tf.Tensor[],
): (...inputs: Inputs) => tf.Tensor {
  return withGradientKeeping<Inputs>(
    (...inputs) => ({ value: value(...inputs), keep: [] }),
    (dy, inputs) => slopes(dy, ...inputs),
  );
}

/**
 * As `withGradient`, for a derivative that needs more than the inputs.
 *
 * A tensor that `slopes` merely closes over is gone by the time it runs, since the forward pass runs in a
 * tidy: what it needs goes through `keep`. Kept tensors count as constants, so a second derivative does not
 * see them.
 */
export function withGradientKeeping<Inputs extends tf.Tensor[]>(
  value: (...inputs: Inputs) => Kept,
  slopes: (dy: tf.Tensor, inputs: Inputs, kept: tf.Tensor[]) => tf.Tensor[],
): (...inputs: Inputs) => tf.Tensor {
  return (...inputs) =>
    tf.customGrad((...given) => {
      const save = given.pop() as tf.GradSaveFunc;
      const tensors = given as Inputs;
      const forward = value(...tensors);
      save([...tensors, ...forward.keep]);
      return {
        value: forward.value,
        gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) =>
          slopes(dy, saved.slice(0, tensors.length) as Inputs, saved.slice(tensors.length)),
      };
    })(...inputs);
}
