/**
 * The mean contrastive loss of pairs of embeddings; `similar` is 1 for a pair of one kind, 0
 * for a pair of two.
 */
export function contrastive(
  first: number[][],
  second: number[][],
  similar: number[],
  margin: number,
): number {
  let total = 0;
  for (const [i, a] of first.entries()) {
    const b = second[i] ?? [];
    const distance = Math.hypot(...a.map((x, k) => x - (b[k] ?? Number.NaN)));
    const misplaced = similar[i] === 1 ? distance : Math.max(0, margin - distance);
    total += 0.5 * misplaced ** 2;
  }
  return total / first.length;
}
