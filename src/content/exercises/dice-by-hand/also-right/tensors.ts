import * as tf from '@tensorflow/tfjs';

export function dice(input: number[][], target: number[][], smooth: number): tf.Tensor {
  return tf.tidy(() =>
    tf.mean(
      tf.stack(
        input.map((row, i) => {
          const [p, t] = [tf.tensor1d(row), tf.tensor1d(target[i] as number[])];
          const both = tf.sum(tf.mul(p, t));
          const sizes = tf.add(tf.sum(p), tf.sum(t));
          return tf.sub(1, tf.div(tf.add(tf.mul(2, both), smooth), tf.add(sizes, smooth)));
        }),
      ),
    ),
  );
}
