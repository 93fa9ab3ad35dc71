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
  const axis = Array.from({ length: count }, (_, i) => -reach + (2 * reach * i) / (count - 1));
  const points: Point[] = [];
  for (const gamma of gammas)
    for (const bias of axis)
      for (const weight of axis) {
        const losses = x.map((value, i) => focal(weight * value + bias, label[i] === 1, gamma));
        const loss = losses.reduce((total, each) => total + each, 0) / x.length;
        points.push({ weight, bias, gamma, loss });
      }
  return points;
}

function focal(logit: number, positive: boolean, gamma: number): number {
  const p = 1 / (1 + Math.exp(positive ? -logit : logit));
  return -((1 - p) ** gamma) * Math.log(p);
}
