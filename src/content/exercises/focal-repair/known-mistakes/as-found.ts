// as-found: a bracket is multiplied out, the power is not
export function focalSlope(logit: number, target: number, gamma: number): number {
  const p = 1 / (1 + Math.exp(-logit));
  const right = target === 1 ? p : 1 - p;
  const missing = 1 - right;
  const side = target === 1 ? 1 : -1;
  return (
    side * right * gamma * missing ** (gamma - 1) * missing * Math.log(right) -
    side * (missing ** gamma / right) * right * missing
  );
}
