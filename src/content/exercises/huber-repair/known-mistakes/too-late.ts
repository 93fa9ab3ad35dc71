// too-late: the negative side is added with the comparison the wrong way round
export function huber(error: number, delta: number): number {
  const small = Math.abs(error) <= delta ? 1 : 0;
  const large = error > delta || error > -delta ? 1 : 0;
  return (small * error ** 2) / 2 + large * delta * (Math.abs(error) - delta / 2);
}
