// city-blocks: absolute differences are added
export function contrastive(
  first: number[][],
  second: number[][],
  similar: number[],
  margin: number,
): number {
  let total = 0;
  for (let i = 0; i < first.length; i++) {
    const [x, y] = first[i].map((each, k) => each - second[i][k]);
    const d = Math.abs(x) + Math.abs(y);
    total += 0.5 * (similar[i] ? d : Math.max(0, margin - d)) ** 2;
  }
  return total / first.length;
}
