// yes-only: the term that fails is left out
export function bce(p: number, target: number): number {
  const tiny = 1e-20;
  return -target * Math.log(tiny + p);
}
