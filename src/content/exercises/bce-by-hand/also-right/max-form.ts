/** max(x, 0) − xz + log(1 + e^−|x|), the form in the documentation of TensorFlow, with the weight worked in. */
export function bce(logits: number[], target: number[], posWeight: number): number {
  let total = 0;
  logits.forEach((x, i) => {
    const z = target[i] as number;
    const scale = 1 + (posWeight - 1) * z;
    total += (1 - z) * x + scale * (Math.log1p(Math.exp(-Math.abs(x))) + Math.max(-x, 0));
  });
  return total / logits.length;
}
