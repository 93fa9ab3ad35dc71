/** The Dice loss of one picture: probabilities in `input`, zeros and ones in `target`. */
export function diceOf(input: number[], target: number[], eps: number): number {
  let overlap = 0;
  let sizes = 0;
  for (const [k, p] of input.entries()) {
    const t = target[k] ?? Number.NaN;
    overlap += p * t;
    sizes += p + t;
  }
  return 1 - (2 * overlap + eps) / (sizes + eps);
}
