export function gradientPenalty(gradients: number[][][], lambda: number): number {
  let total = 0;
  for (const channels of gradients) {
    const length = Math.hypot(...channels.map((channel) => Math.hypot(...channel)));
    total += (1 - length) ** 2;
  }
  return lambda * (total / gradients.length);
}
