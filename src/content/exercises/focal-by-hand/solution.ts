/**
 * Mean focal loss of logits against labels 0 or 1; alpha weighs the positives, 1 − alpha the
 * negatives.
 */
export function focal(
  logits: number[],
  target: number[],
  gamma: number,
  alpha: number,
): number {
  let total = 0;
  for (const [i, x] of logits.entries()) {
    const positive = target[i] === 1;
    const logit = positive ? x : -x; // of what happened
    const missing = 1 / (1 + Math.exp(logit)); // 1 − p_t, without a subtraction
    total += (positive ? alpha : 1 - alpha) * missing ** gamma * softplus(-logit);
  }
  return total / logits.length;
}

/** log(1 + e^x); what is exponentiated is never above 0. */
function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
