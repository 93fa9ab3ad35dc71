// whole-batch: one norm for all samples
export function gradientPenalty(gradients: number[][][], lambda: number): number {
  return lambda * (Math.hypot(...gradients.flat(2)) - 1) ** 2;
}
