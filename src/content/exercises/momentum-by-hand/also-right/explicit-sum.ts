/** Each step as the sum of all slopes so far, the older ones faded by powers of keep. */
export const momentum = (slopes: number[], rate: number, keep: number): number[] =>
  slopes.map((_, t) =>
    slopes.slice(0, t + 1).reduce((sum, slope, k) => sum - rate * keep ** (t - k) * slope, 0),
  );
