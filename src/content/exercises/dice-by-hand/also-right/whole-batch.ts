import * as tf from '@tensorflow/tfjs';

export function dice(input: number[][], target: number[][], smooth: number): number {
  return tf.tidy(() => {
    const [p, t] = [tf.tensor2d(input), tf.tensor2d(target)];
    const overlap = p.mul(t).sum(1);
    const sizes = p.sum(1).add(t.sum(1));
    const losses = tf.sub(1, overlap.mul(2).add(smooth).div(sizes.add(smooth)));
    return losses.mean().arraySync() as number;
  });
}
