// no-hinge: the max is left out, and the square hides the sign
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
    total += similar[i] ? 0.5 * d ** 2 : 0.5 * (margin - d) ** 2;
  }
  return total / first.length;
}
