// squared-inside: d² is at hand already, so it meets the margin
export function contrastive(
  first: number[][],
  second: number[][],
  similar: number[],
  margin: number,
): number {
  let total = 0;
  for (let i = 0; i < first.length; i++) {
    const [x, y] = first[i].map((each, k) => each - second[i][k]);
    const squared = x * x + y * y;
    total += 0.5 * (similar[i] ? squared : Math.max(0, margin - squared));
  }
  return total / first.length;
}
