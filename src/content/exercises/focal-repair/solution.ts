/**
 * The derivative of the focal loss of one example with respect to its logit; target is 0 or 1.
 */
export function focalSlope(logit: number, target: number, gamma: number): number {
  const side = target === 1 ? 1 : -1;
  const towards = side * logit; // the logit of what happened
  const right = 1 / (1 + Math.exp(-towards)); // p_t
  const missing = 1 / (1 + Math.exp(towards)); // 1 − p_t, without a subtraction
  const surprise = Math.max(-towards, 0) + Math.log1p(Math.exp(-Math.abs(towards))); // −log p_t
  return -side * missing ** gamma * (gamma * right * surprise + missing);
}
