// as-found: the order is changed, the rounding is not
export function bce(p: number, target: number): number {
  const tiny = 1e-20;
  const yes = Math.log(p + tiny);
  const no = Math.log(1 + tiny - p);
  return -(target * yes + (1 - target) * no);
}
