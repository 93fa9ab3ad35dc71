/** Binary cross-entropy of one probability; a tiny number keeps both logarithms finite. */
export function bce(p: number, target: number): number {
  const tiny = 1e-20;
  const yes = Math.log(tiny + p);
  const no = Math.log(tiny + 1 - p);
  return -(target * yes + (1 - target) * no);
}
