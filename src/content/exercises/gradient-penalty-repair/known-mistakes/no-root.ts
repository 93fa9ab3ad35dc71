// no-root: squared length minus 1
export function gradientPenalty(gradients: number[][][], lambda: number): number {
  const squares = gradients.map((channels) => channels.flat().reduce((sum, g) => sum + g * g, 0));
  return (lambda * squares.reduce((sum, s) => sum + (s - 1) ** 2, 0)) / squares.length;
}
