// as-found: the norm still runs over the channels only
export function gradientPenalty(gradients: number[][][], lambda: number): number {
  const excess: number[] = [];
  for (const channels of gradients) {
    for (const p of channels[0].keys()) excess.push((Math.hypot(...channels.map((c) => c[p])) - 1) ** 2);
  }
  return (lambda * excess.reduce((a, b) => a + b, 0)) / excess.length;
}
