import * as tf from '@tensorflow/tfjs';

export function lossSurface(x: number[], label: number[], gammas: number[], reach: number, count: number) {
  const axis = tf.linspace(-reach, reach, count);
  const [weights, biases] = tf.meshgrid(axis, axis).map((grid) => tf.reshape(grid, [-1, 1]));
  if (!weights || !biases) throw new Error('a grid has two sides');
  const signs = tf.sub(tf.mul(2, tf.tensor1d(label)), 1);
  const margins = tf.mul(signs, tf.add(tf.mul(weights, tf.tensor1d(x)), biases));
  const places = tf.concat([weights, biases], 1).arraySync() as [number, number][];
  return gammas.flatMap((gamma) => {
    const weight = tf.pow(tf.sigmoid(tf.neg(margins)), gamma);
    const losses = tf.mean(tf.mul(weight, tf.softplus(tf.neg(margins))), 1).arraySync() as number[];
    return places.map(([weight, bias], i) => ({ weight, bias, gamma, loss: losses[i] ?? 0 }));
  });
}
