// no-half: written as most code bases have it
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
    total += similar[i] ? d ** 2 : Math.max(0, margin - d) ** 2;
  }
  return total / first.length;
}
