// power-only: the logarithm is left out of the derivative
export function focalSlope(logit: number, target: number, gamma: number): number {
  const side = target === 1 ? 1 : -1;
  const towards = side * logit;
  const right = 1 / (1 + Math.exp(-towards));
  const missing = 1 / (1 + Math.exp(towards));
  const surprise = Math.max(-towards, 0) + Math.log1p(Math.exp(-Math.abs(towards)));
  return -side * missing ** gamma * gamma * right * surprise;
}
