export function squaredError(input: number, target: number): number {
  const error = Math.abs(target - input);
  return error ** 2;
}
