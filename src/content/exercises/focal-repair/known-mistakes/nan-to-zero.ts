// nan-to-zero: what is not a number is called 0
export function focalSlope(logit: number, target: number, gamma: number): number {
  const p = 1 / (1 + Math.exp(-logit));
  const right = target === 1 ? p : 1 - p;
  const missing = 1 - right;
  const byRight = gamma * missing ** (gamma - 1) * Math.log(right) - missing ** gamma / right;
  const slope = byRight * (target === 1 ? 1 : -1) * right * missing;
  return Number.isNaN(slope) ? 0 : slope;
}
