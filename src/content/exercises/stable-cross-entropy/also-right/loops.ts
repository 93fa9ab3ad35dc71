export function stableCrossEntropy(logits: number[], target: number): number {
  let top = 0;
  for (let c = 1; c < logits.length; c++) if ((logits[c] ?? 0) > (logits[top] ?? 0)) top = c;
  const largest = logits[top] ?? 0;
  let rest = 0;
  for (let c = 0; c < logits.length; c++) {
    if (c === top) continue;
    rest += Math.exp((logits[c] ?? 0) - largest);
  }
  return Math.log1p(rest) + (largest - (logits[target] ?? 0));
}

export function stableCrossEntropyGradient(logits: number[], target: number): number[] {
  const slopes: number[] = [];
  let others = 0;
  for (let c = 0; c < logits.length; c++) {
    // One minus a probability never appears: each class has its own loss, and p is e to the minus loss.
    const p = Math.exp(-stableCrossEntropy(logits, c));
    slopes.push(p);
    if (c !== target) others += p;
  }
  slopes[target] = -others;
  return slopes;
}
