// no-residual: the input is taken for the residual
export function huber(input: number[], target: number[], delta: number): number {
  let total = 0;
  for (const r of input) total += Math.abs(r) <= delta ? 0.5 * r * r : delta * (Math.abs(r) - 0.5 * delta);
  return total / target.length;
}
