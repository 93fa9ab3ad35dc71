/** The derivative on paper, with p held where nothing in it is infinite: off by one part in ten million. */
export function focalSlope(logit: number, target: number, gamma: number): number {
  const p = Math.min(1 - 1e-7, Math.max(1e-7, 1 / (1 + Math.exp(-logit))));
  const right = target === 1 ? p : 1 - p;
  const missing = 1 - right;
  const byRight = gamma * missing ** (gamma - 1) * Math.log(right) - missing ** gamma / right;
  return byRight * (target === 1 ? 1 : -1) * right * missing;
}
