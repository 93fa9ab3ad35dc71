// shape: a grid of numbers, whose axes nobody knows
export function lossSurface(x: number[], label: number[], gammas: number[], reach: number, count: number) {
  return gammas.map(() => Array.from({ length: count }, () => Array.from({ length: count }, () => reach)));
}
