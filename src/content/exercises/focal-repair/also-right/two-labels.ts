/** A positive written out; a negative is a positive seen from the other side. */
export function focalSlope(logit: number, target: number, gamma: number): number {
  if (target === 0) return -ofPositive(-logit, gamma);
  return ofPositive(logit, gamma);
}

function ofPositive(x: number, gamma: number): number {
  const missing = 1 / (1 + Math.exp(x));
  const right = 1 / (1 + Math.exp(-x));
  const surprise = x < 0 ? Math.log1p(Math.exp(x)) - x : Math.log1p(Math.exp(-x));
  return -(missing ** (gamma + 1)) - gamma * right * missing ** gamma * surprise;
}
