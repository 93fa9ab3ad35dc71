/** The Dice loss of one picture: probabilities in `input`, zeros and ones in `target`. */
export function diceOf(input: number[], target: number[], eps: number): number {
  let overlap = eps;
  let sizes = eps;
  for (const [k, p] of input.entries()) {
    const t = target[k] ?? Number.NaN;
    overlap += p * t;
    sizes += p + t;
  }
  return 1 - (2 * overlap) / sizes;
}
