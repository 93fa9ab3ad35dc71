/** The loss as the area under its own slope: r while it is small, delta from there on. */
export function huber(input: number[], target: number[], delta: number): number {
  let total = 0;
  input.forEach((x, i) => {
    const r = x - (target[i] as number);
    const clipped = Math.max(-delta, Math.min(delta, r));
    total += clipped * (r - clipped / 2);
  });
  return total / input.length;
}
