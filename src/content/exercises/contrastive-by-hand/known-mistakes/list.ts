// shape: one loss per pair, and no mean is taken
export function contrastive(first: number[][], second: number[][], similar: number[], margin: number) {
  return first.map((a, i) => {
    const d = Math.hypot(...a.map((x, k) => x - second[i][k]));
    return 0.5 * (similar[i] ? d : Math.max(0, margin - d)) ** 2;
  });
}
