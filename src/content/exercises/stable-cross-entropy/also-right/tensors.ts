import * as tf from '@tensorflow/tfjs';

export function stableCrossEntropy(logits: number[], target: number): tf.Scalar {
  return tf.tidy(() => {
    const z = tf.tensor1d(logits);
    const top = tf.argMax(z).dataSync()[0] ?? 0;
    const others = tf.sub(1, tf.oneHot(tf.scalar(top, 'int32'), logits.length));
    const largest = tf.max(z);
    const rest = tf.sum(tf.mul(others, tf.exp(tf.sub(z, largest))));
    return tf.add(tf.sub(largest, tf.scalar(logits[target] ?? 0)), tf.log1p(rest)) as tf.Scalar;
  });
}

export function stableCrossEntropyGradient(logits: number[], target: number): tf.Tensor {
  return tf.tidy(() => {
    const truth = tf.oneHot(tf.scalar(target, 'int32'), logits.length);
    const others = tf.mul(tf.sub(1, truth), tf.softmax(tf.tensor1d(logits)));
    return tf.sub(others, tf.mul(truth, tf.sum(others)));
  });
}
