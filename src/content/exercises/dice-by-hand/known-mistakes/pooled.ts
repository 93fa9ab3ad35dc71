// pooled: the whole batch as one picture
export function dice(input: number[][], target: number[][], smooth: number): number {
  const p = input.flat();
  const t = target.flat();
  let overlap = 0;
  let sizes = 0;
  for (let k = 0; k < p.length; k++) {
    overlap += p[k] * t[k];
    sizes += p[k] + t[k];
  }
  return 1 - (2 * overlap + smooth) / (sizes + smooth);
}
