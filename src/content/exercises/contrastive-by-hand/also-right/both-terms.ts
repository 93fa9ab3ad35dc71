/** Both terms for every pair, one of them times 0: the formula as papers print it. */
export function contrastive(
  first: number[][],
  second: number[][],
  similar: number[],
  margin: number,
): number {
  let total = 0;
  first.forEach((a, i) => {
    const squared = a.reduce((sum, x, k) => sum + (x - (second[i]?.[k] as number)) ** 2, 0);
    const missing = Math.max(0, margin - Math.sqrt(squared));
    const y = similar[i] as number;
    total += (y / 2) * squared + ((1 - y) / 2) * missing * missing;
  });
  return total / first.length;
}
