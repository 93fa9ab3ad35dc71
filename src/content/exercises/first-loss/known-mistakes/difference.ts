// difference: the square is forgotten
export function squaredError(input: number, target: number): number {
  return input - target;
}
