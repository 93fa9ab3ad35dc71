// no-guard: the tiny number is taken away
export function bce(p: number, target: number): number {
  const yes = Math.log(p);
  const no = Math.log(1 - p);
  return -(target * yes + (1 - target) * no);
}
