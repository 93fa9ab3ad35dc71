export function gradientPenalty(gradients: number[][][], lambda: number): number {
  return gradients
    .map((channels) => Math.hypot(...channels.flat()))
    .reduce(
      (sum, length) => sum + (lambda * length * length - 2 * lambda * length + lambda) / gradients.length,
      0,
    );
}
