// root-mean-square: the mean of the squares under the root
export function gradientPenalty(gradients: number[][][], lambda: number): number {
  const lengths = gradients.map((channels) => {
    const flat = channels.flat();
    return Math.hypot(...flat) / Math.sqrt(flat.length);
  });
  return (lambda * lengths.reduce((sum, l) => sum + (l - 1) ** 2, 0)) / lengths.length;
}
