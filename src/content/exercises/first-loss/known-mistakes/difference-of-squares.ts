// difference-of-squares: each number is squared before they are subtracted
export function squaredError(input: number, target: number): number {
  return input ** 2 - target ** 2;
}
