/**
 * The gradient penalty of a Wasserstein critic: lambda times the mean of (length of a sample's
 * gradient − 1)².
 */
export function gradientPenalty(gradients: number[][][], lambda: number): number {
  const lengths = gradients.flatMap((channels) =>
    (channels[0] ?? []).map((_, p) =>
      Math.hypot(...channels.map((channel) => channel[p] ?? Number.NaN)),
    ),
  );
  const excess = lengths.map((length) => (length - 1) ** 2);
  return (lambda * excess.reduce((sum, each) => sum + each, 0)) / excess.length;
}
