import * as tf from '@tensorflow/tfjs-core';
import { normal, seeded } from './random.ts';

/** Something that predicts and whose variables an optimiser may move. */
export interface Model {
  /** `[examples, features]` to `[examples, outputs]`. */
  predict(inputs: tf.Tensor2D): tf.Tensor2D;
  readonly variables: tf.Variable[];
  dispose(): void;
}

/** Weighted sum plus intercept; starts at zero, so that two losses start from the same line. */
export function linearModel(features: number, outputs = 1): Model {
  const weights = variable([features, outputs]);
  const intercept = variable([outputs]);
  return model([weights, intercept], (inputs) => tf.add(tf.matMul(inputs, weights), intercept));
}

/**
 * One hidden layer of rectified units. Weights are drawn from `seed` with variance 2 / inputs.
 *
 * He et al., "Delving Deep into Rectifiers" (2015), arXiv:1502.01852.
 */
export function smallNetwork(features: number, hidden: number, outputs: number, seed: number): Model {
  const random = seeded(seed);
  const drawn = (rows: number) => () => normal(random) * Math.sqrt(2 / rows);
  const first = variable([features, hidden], drawn(features));
  const firstBias = variable([hidden]);
  const second = variable([hidden, outputs], drawn(hidden));
  const secondBias = variable([outputs]);
  return model([first, firstBias, second, secondBias], (inputs) =>
    tf.add(tf.matMul(tf.relu(tf.add(tf.matMul(inputs, first), firstBias)), second), secondBias),
  );
}

function variable(shape: number[], draw = () => 0): tf.Variable {
  const values = Float32Array.from({ length: tf.util.sizeFromShape(shape) }, draw);
  return tf.tidy(() => tf.variable(tf.tensor(values, shape)));
}

function model(variables: tf.Variable[], predict: (inputs: tf.Tensor2D) => tf.Tensor): Model {
  return {
    variables,
    predict: (inputs) => tf.tidy(() => predict(inputs) as tf.Tensor2D),
    dispose: () => tf.dispose(variables),
  };
}
