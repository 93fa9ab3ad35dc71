/**
 * The derivative of the focal loss of one example with respect to its logit; target is 0 or 1.
 */
export function focalSlope(logit: number, target: number, gamma: number): number {
  const p = 1 / (1 + Math.exp(-logit));
  const right = target === 1 ? p : 1 - p; // p_t
  const missing = 1 - right;
  const byRight = gamma * missing ** (gamma - 1) * Math.log(right) - missing ** gamma / right;
  const rightByLogit = (target === 1 ? 1 : -1) * right * missing;
  return byRight * rightByLogit;
}
