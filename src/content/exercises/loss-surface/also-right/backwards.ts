export function lossSurface(x: number[], label: number[], gammas: number[], reach: number, count: number) {
  const points = [];
  const step = (2 * reach) / (count - 1);
  // From the far corner to the near one, with a column of its own for the row's number.
  for (let k = count * count - 1; k >= 0; k--) {
    const weight = -reach + step * (k % count);
    const bias = -reach + step * Math.floor(k / count);
    for (const gamma of gammas) {
      let total = 0;
      for (let i = 0; i < x.length; i++) {
        const p = 1 / (1 + Math.exp(-(weight * (x[i] ?? 0) + bias)));
        const pt = label[i] ? p : 1 - p;
        total -= (1 - pt) ** gamma * Math.log(pt);
      }
      points.push({ row: k, gamma, bias, weight, loss: total / x.length });
    }
  }
  return points;
}
