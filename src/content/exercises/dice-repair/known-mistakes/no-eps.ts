// no-eps: the smoothing is thrown out altogether
export function diceOf(input: number[], target: number[], eps: number): number {
  let overlap = 0;
  let sizes = 0;
  for (let k = 0; k < input.length; k++) {
    overlap += input[k] * target[k];
    sizes += input[k] + target[k];
  }
  return 1 - (2 * overlap) / sizes;
}
