// skipped: the case that fails is let off
export function bce(p: number, target: number): number {
  const tiny = 1e-20;
  if (p === 1) return 0;
  return -(target * Math.log(tiny + p) + (1 - target) * Math.log(1 - p));
}
