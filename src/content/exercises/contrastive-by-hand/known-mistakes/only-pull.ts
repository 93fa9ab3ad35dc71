// only-pull: the first term alone
export function contrastive(
  first: number[][],
  second: number[][],
  similar: number[],
  margin: number,
): number {
  let total = 0;
  for (let i = 0; i < first.length; i++) {
    const [x, y] = first[i].map((each, k) => each - second[i][k]);
    total += 0.5 * similar[i] * (x * x + y * y);
  }
  return total / first.length;
}
