// product: the two numbers are multiplied
export function squaredError(input: number, target: number): number {
  return input * target;
}
