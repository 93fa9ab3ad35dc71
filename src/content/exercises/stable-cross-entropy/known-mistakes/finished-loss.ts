// finished-loss: a finished log-sum-exp wherever float32 is enough for it
import * as tf from '@tensorflow/tfjs';

export function stableCrossEntropy(logits: number[], target: number): number {
  const m = Math.max(...logits);
  const shifted = logits.map((z) => z - m);
  const rest = shifted.toSpliced(logits.indexOf(m), 1).reduce((s, z) => s + Math.exp(z), 0);
  if (rest < 0.01) return m - logits[target] + Math.log1p(rest);
  return m - logits[target] + tf.logSumExp(tf.tensor1d(shifted)).dataSync()[0];
}
export function stableCrossEntropyGradient(logits: number[], target: number): number[] {
  const m = Math.max(...logits);
  const e = logits.map((z) => Math.exp(z - m));
  const sum = e.reduce((a, b) => a + b, 0);
  const others = e.reduce((s, v, c) => (c === target ? s : s + v), 0);
  return e.map((v, c) => (c === target ? -others : v) / sum);
}
