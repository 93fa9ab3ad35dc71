// doubled: times two for to the power of two
export function squaredError(input: number, target: number): number {
  return (input - target) * 2;
}
