export function bce(p: number, target: number): number {
  // The probability that was given to what happened, and to the rest.
  const rest = 1 - p;
  const surprise = (q: number) => -Math.log(q === 0 ? 1e-20 : q);
  return target * surprise(p) + (1 - target) * surprise(rest);
}
