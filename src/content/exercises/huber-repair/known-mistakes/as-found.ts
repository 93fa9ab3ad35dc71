// as-found: the text is changed, the test is not
export function huber(error: number, delta: number): number {
  const small = Math.abs(error) <= delta ? 1 : 0;
  const large = error >= delta + 0 ? 1 : 0;
  return (small * error ** 2) / 2 + large * delta * (Math.abs(error) - delta / 2);
}
