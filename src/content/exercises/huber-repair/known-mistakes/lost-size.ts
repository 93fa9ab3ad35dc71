// lost-size: the sizes are moved from the line to the test
export function huber(error: number, delta: number): number {
  const small = Math.abs(error) <= delta ? 1 : 0;
  const large = Math.abs(error) > delta ? 1 : 0;
  return (small * error ** 2) / 2 + large * delta * (error - delta / 2);
}
