// twice-everywhere: two eps below, to match the two above
export function diceOf(input: number[], target: number[], eps: number): number {
  let overlap = eps;
  let sizes = 2 * eps;
  for (let k = 0; k < input.length; k++) {
    overlap += input[k] * target[k];
    sizes += input[k] + target[k];
  }
  return 1 - (2 * overlap) / sizes;
}
