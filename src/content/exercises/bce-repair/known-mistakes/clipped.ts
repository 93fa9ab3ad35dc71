// as-found: the probability is kept below 1 − tiny, which is 1
export function bce(p: number, target: number): number {
  const tiny = 1e-20;
  const q = Math.min(1 - tiny, Math.max(tiny, p));
  const yes = Math.log(q);
  const no = Math.log(1 - q);
  return -(target * yes + (1 - target) * no);
}
