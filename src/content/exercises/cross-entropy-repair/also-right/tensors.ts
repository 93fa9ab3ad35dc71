import * as tf from '@tensorflow/tfjs';

export function crossEntropies(logits: number[][], target: number[]): number[] {
  return tf.tidy(() => {
    const x = tf.tensor2d(logits);
    const shifted = x.sub(x.max(1, true));
    const logOfSum = shifted.exp().sum(1).log();
    const picked = shifted.mul(tf.oneHot(tf.tensor1d(target, 'int32'), logits[0]?.length ?? 0)).sum(1);
    return logOfSum.sub(picked).arraySync() as number[];
  });
}
