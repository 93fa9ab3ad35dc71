// small-for-all: the first test is changed instead of the second
export function huber(error: number, delta: number): number {
  const small = error <= delta ? 1 : 0;
  const large = error > delta ? 1 : 0;
  return (small * error ** 2) / 2 + large * delta * (Math.abs(error) - delta / 2);
}
