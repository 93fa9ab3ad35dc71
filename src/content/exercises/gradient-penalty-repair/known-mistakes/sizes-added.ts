// sizes-added: the 1-norm
export function gradientPenalty(gradients: number[][][], lambda: number): number {
  const lengths = gradients.map((channels) => channels.flat().reduce((sum, g) => sum + Math.abs(g), 0));
  return (lambda * lengths.reduce((sum, l) => sum + (l - 1) ** 2, 0)) / lengths.length;
}
