export function bce(p: number, target: number): number {
  const lowest = Math.log(1e-20);
  const log = (q: number) => Math.max(lowest, Math.log(q));
  return -target * log(p) - (1 - target) * log(1 - p);
}
