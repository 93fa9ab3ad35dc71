// no-return: computed and not returned
export function squaredError(input: number, target: number): number {
  const error = (input - target) ** 2;
}
