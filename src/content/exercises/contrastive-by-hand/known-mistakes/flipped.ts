// flipped: the labels are read as in the paper, where 0 is a similar pair
export function contrastive(
  first: number[][],
  second: number[][],
  similar: number[],
  margin: number,
): number {
  let total = 0;
  for (let i = 0; i < first.length; i++) {
    const [x, y] = first[i].map((each, k) => each - second[i][k]);
    const d = Math.hypot(x, y);
    total += 0.5 * (1 - similar[i]) * d ** 2 + 0.5 * similar[i] * Math.max(0, margin - d) ** 2;
  }
  return total / first.length;
}
