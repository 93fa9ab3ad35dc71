// half: the ½ that makes the slope neat
export function squaredError(input: number, target: number): number {
  return 0.5 * (input - target) ** 2;
}
