// one-sided: only steep critics are charged
export function gradientPenalty(gradients: number[][][], lambda: number): number {
  const lengths = gradients.map((channels) => Math.hypot(...channels.flat()));
  return (lambda * lengths.reduce((sum, l) => sum + Math.max(0, l - 1) ** 2, 0)) / lengths.length;
}
