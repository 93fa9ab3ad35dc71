// ignores-label: p of class 1 for every example
export function lossSurface(x: number[], label: number[], gammas: number[], reach: number, count: number) {
  const axis = Array.from({ length: count }, (_, i) => -reach + (2 * reach * i) / (count - 1));
  const points = [];
  for (const gamma of gammas)
    for (const bias of axis)
      for (const weight of axis) {
        let total = 0;
        for (const [i, value] of x.entries()) {
          const z = weight * value + bias;
          const p = 1 / (1 + Math.exp(-z));
          total += -((1 - p) ** gamma) * Math.log(p);
        }
        points.push({ weight, bias, gamma, loss: total / x.length });
      }
  return points;
}
