/** The Huber loss of one residual: each part is switched on by a 0 or a 1. */
export function huber(error: number, delta: number): number {
  const small = Math.abs(error) <= delta ? 1 : 0;
  const large = Math.abs(error) > delta ? 1 : 0;
  return (small * error ** 2) / 2 + large * delta * (Math.abs(error) - delta / 2);
}
