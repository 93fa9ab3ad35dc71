// sum-of-samples: no mean over the batch
export function gradientPenalty(gradients: number[][][], lambda: number): number {
  return lambda * gradients.reduce((sum, channels) => sum + (Math.hypot(...channels.flat()) - 1) ** 2, 0);
}
