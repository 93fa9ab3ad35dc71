export function bce(p: number, target: number): number {
  const tiny = 1e-20;
  if (target === 1) return -Math.log(tiny + p);
  return -Math.log(tiny + (1 - p));
}
