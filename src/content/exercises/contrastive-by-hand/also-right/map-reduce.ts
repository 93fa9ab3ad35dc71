const distance = (a: number[], b: number[]) =>
  Math.sqrt(a.map((x, k) => (x - (b[k] as number)) ** 2).reduce((s, q) => s + q));

export const contrastive = (
  first: number[][],
  second: number[][],
  similar: number[],
  margin: number,
): number =>
  first
    .map((a, i) => [distance(a, second[i] as number[]), similar[i] as number] as const)
    .map(([d, y]) => (y > 0.5 ? d * d : d < margin ? (d - margin) ** 2 : 0))
    .reduce((sum, loss) => sum + loss / (2 * first.length), 0);
