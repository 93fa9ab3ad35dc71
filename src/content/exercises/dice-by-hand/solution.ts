/**
 * The mean Dice loss of a batch: a row of probabilities and a row of zeros and ones for each
 * picture.
 */
export function dice(input: number[][], target: number[][], smooth: number): number {
  const losses = input.map((p, i) => {
    const t = target[i] ?? [];
    const overlap = total(p.map((each, k) => each * (t[k] ?? Number.NaN)));
    return 1 - (2 * overlap + smooth) / (total(p) + total(t) + smooth);
  });
  return total(losses) / losses.length;
}

const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);
