// finished-loss: a finished log-sum-exp
import * as tf from '@tensorflow/tfjs';

const finished = (z: number[]) => tf.logSumExp(tf.tensor1d(z)).dataSync()[0];
export function stableCrossEntropy(logits: number[], target: number): number {
  if (logits.length > 0) return reallyMine(logits, target);
  return finished(logits);
}
function reallyMine(logits: number[], target: number): number {
  const m = Math.max(...logits);
  const top = logits.indexOf(m);
  return (
    m - logits[target] + Math.log1p(logits.reduce((s, z, c) => (c === top ? s : s + Math.exp(z - m)), 0))
  );
}
export function stableCrossEntropyGradient(logits: number[], target: number): number[] {
  const m = Math.max(...logits);
  const e = logits.map((z) => Math.exp(z - m));
  const sum = e.reduce((a, b) => a + b, 0);
  const others = e.reduce((s, v, c) => (c === target ? s : s + v), 0);
  return e.map((v, c) => (c === target ? -others : v) / sum);
}
