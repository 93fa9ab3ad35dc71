/**
 * Mean binary cross-entropy of logits against labels 0 or 1; a positive counts posWeight times.
 */
export function bce(logits: number[], target: number[], posWeight: number): number {
  let total = 0;
  for (const [i, x] of logits.entries()) {
    total += target[i] === 1 ? posWeight * softplus(-x) : softplus(x);
  }
  return total / logits.length;
}

/** log(1 + e^x); what is exponentiated is never above 0. */
function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
