/** As the authors repaired it, with a constant under the root that is small beside any real distance. */
export function slope(first: number[], second: number[], y: number, margin: number): number[] {
  const differences = first.map((x, k) => x - (second[k] as number));
  const distance = Math.sqrt(differences.reduce((sum, r) => sum + r * r, 1e-14));
  const push = ((1 - y) * Math.max(0, margin - distance)) / distance;
  return differences.map((r) => (y - push) * r);
}
