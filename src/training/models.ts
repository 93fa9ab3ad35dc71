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

/** One hidden layer of rectified units: `network([features, hidden, outputs], seed)`. */
export function smallNetwork(features: number, hidden: number, outputs: number, seed: number): Model {
  return network([features, hidden, outputs], seed);
}

/**
 * Layers of the given widths, inputs first, rectified between them. Weights are drawn from `seed` with variance
 * 2 / inputs.
 *
 * He et al., "Delving Deep into Rectifiers" (2015), arXiv:1502.01852.
 */
export function network(widths: readonly number[], seed: number): Model {
  const random = seeded(seed);
  const layers = widths.slice(1).map((outputs, i) => {
    const inputs = widths[i] as number;
    const weights = variable([inputs, outputs], () => normal(random) * Math.sqrt(2 / inputs));
    return { weights, bias: variable([outputs]) };
  });
  return model(
    layers.flatMap(({ weights, bias }) => [weights, bias]),
    (given) =>
      layers.reduce<tf.Tensor>(
        (x, { weights, bias }, i) => tf.add(tf.matMul(i === 0 ? x : tf.relu(x), weights), bias),
        given,
      ),
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
