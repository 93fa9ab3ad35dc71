// cut-at-half: the prediction becomes a hard mask first
const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);

export function dice(input: number[][], target: number[][], smooth: number): number {
  const losses = input.map((p, i) => {
    const t = target[i];
    const hard = p.map((each) => (each > 0.5 ? 1 : 0));
    const overlap = total(hard.map((each, k) => each * t[k]));
    return 1 - (2 * overlap + smooth) / (total(hard) + total(t) + smooth);
  });
  return total(losses) / losses.length;
}
