interface Point {
  weight: number;
  bias: number;
  gamma: number;
  loss: number;
}

/**
 * The mean focal loss of σ(weight · x + bias) on all examples: a point per weight, bias and
 * gamma.
 */
export function lossSurface(
  x: number[],
  label: number[],
  gammas: number[],
  reach: number,
  count: number,
): Point[] {
  const points: Point[] = [];
  // Go through every gamma, weight and bias, and push the mean loss there.
  return points;
}
