export function huber(error: number, delta: number): number {
  const small = Math.abs(error) <= delta ? 1 : 0;
  const large = 1 - small;
  return (small * error ** 2) / 2 + large * delta * (Math.abs(error) - delta / 2);
}
