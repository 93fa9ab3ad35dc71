// per-channel: the norm runs over the pixels only
export function gradientPenalty(gradients: number[][][], lambda: number): number {
  const lengths = gradients.flatMap((channels) => channels.map((channel) => Math.hypot(...channel)));
  return (lambda * lengths.reduce((sum, l) => sum + (l - 1) ** 2, 0)) / lengths.length;
}
