// squared: sizes as sums of squares
const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);

export function dice(input: number[][], target: number[][], smooth: number): number {
  const losses = input.map((p, i) => {
    const t = target[i];
    const overlap = total(p.map((each, k) => each * t[k]));
    const size = (x: number[]) => total(x.map((each) => each ** 2));
    return 1 - (2 * overlap + smooth) / (size(p) + size(t) + smooth);
  });
  return total(losses) / losses.length;
}
