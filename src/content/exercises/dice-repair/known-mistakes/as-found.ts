// as-found: eps enters the overlap before it is doubled
export function diceOf(input: number[], target: number[], eps: number): number {
  let overlap = eps;
  let sizes = eps;
  for (let k = 0; k < input.length; k++) {
    overlap += input[k] * target[k];
    sizes += input[k] + target[k];
  }
  return 1 - (2 * overlap) / sizes;
}
