// patched: a tiny number wherever something was infinite
export function focalSlope(logit: number, target: number, gamma: number): number {
  const p = 1 / (1 + Math.exp(-logit));
  const right = target === 1 ? p : 1 - p;
  const missing = 1 - right;
  const byRight =
    gamma * (missing + 1e-8) ** (gamma - 1) * Math.log(right + 1e-8) - missing ** gamma / (right + 1e-8);
  return byRight * (target === 1 ? 1 : -1) * right * missing;
}
