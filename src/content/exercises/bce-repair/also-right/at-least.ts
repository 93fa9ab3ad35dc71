export function bce(p: number, target: number): number {
  const tiny = 1e-20;
  const yes = Math.log(Math.max(p, tiny));
  const no = Math.log(Math.max(1 - p, tiny));
  return -(target * yes + (1 - target) * no);
}
