/** The cross-entropy of one example: logits, one per class, and the index of the true class. */
export function stableCrossEntropy(logits: number[], target: number): number {
  const largest = Math.max(...logits);
  const top = logits.indexOf(largest);
  let rest = 0; // the sum of exponentials without its largest term, which is 1
  for (const [c, x] of logits.entries()) if (c !== top) rest += Math.exp(x - largest);
  return largest - (logits[target] ?? Number.NaN) + Math.log1p(rest);
}

/** Its gradient: one slope per logit. */
export function stableCrossEntropyGradient(logits: number[], target: number): number[] {
  const largest = Math.max(...logits);
  const exponentials = logits.map((x) => Math.exp(x - largest));
  const sum = exponentials.reduce((total, e) => total + e, 0);
  const others = exponentials.reduce((total, e, c) => (c === target ? total : total + e), 0);
  return exponentials.map((e, c) => (c === target ? -others : e) / sum);
}
