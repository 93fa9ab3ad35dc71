// softmax-twice: probabilities read as logits
function softmax(z: number[]): number[] {
  const m = Math.max(...z);
  const e = z.map((v) => Math.exp(v - m));
  const sum = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / sum);
}
export function crossEntropy(logits: number[], target: number): number {
  return -Math.log(softmax(softmax(logits))[target]);
}
