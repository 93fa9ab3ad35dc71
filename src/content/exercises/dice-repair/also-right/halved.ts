/** The smallest change: half an eps goes into what is doubled. */
export function diceOf(input: number[], target: number[], eps: number): number {
  let overlap = eps / 2;
  let sizes = eps;
  for (const [k, p] of input.entries()) {
    const t = target[k] as number;
    overlap += p * t;
    sizes += p + t;
  }
  return 1 - (2 * overlap) / sizes;
}
