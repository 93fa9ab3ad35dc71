// as-found: the tiny number is added after the logarithm
export function bce(p: number, target: number): number {
  const tiny = 1e-20;
  const yes = Math.log(tiny + p);
  const no = tiny + Math.log(1 - p);
  return -(target * yes + (1 - target) * no);
}
