// yes-twice: the guarded logarithm serves both labels
export function bce(p: number, target: number): number {
  const tiny = 1e-20;
  const yes = Math.log(tiny + p);
  const no = Math.log(tiny + p);
  return -(target * yes + (1 - target) * no);
}
