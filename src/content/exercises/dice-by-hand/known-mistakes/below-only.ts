// below-only: smoothing only where a division by 0 threatens
const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);

export function dice(input: number[][], target: number[][], smooth: number): number {
  const losses = input.map((p, i) => {
    const t = target[i];
    const overlap = total(p.map((each, k) => each * t[k]));
    return 1 - (2 * overlap) / (total(p) + total(t) + smooth);
  });
  return total(losses) / losses.length;
}
