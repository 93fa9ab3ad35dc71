export function crossEntropies(logits: number[][], target: number[]): number[] {
  const losses: number[] = [];
  for (let i = 0; i < logits.length; i++) {
    const row = logits[i] ?? [];
    let largest = row[0] ?? 0;
    for (const z of row) if (z > largest) largest = z;
    let sum = 0;
    for (const z of row) sum += Math.exp(z - largest);
    losses.push(Math.log(sum) - ((row[target[i] ?? 0] ?? 0) - largest));
  }
  return losses;
}
