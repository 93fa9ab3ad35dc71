// absolute: the size of the error instead of its square
export function squaredError(input: number, target: number): number {
  return Math.abs(input - target);
}
