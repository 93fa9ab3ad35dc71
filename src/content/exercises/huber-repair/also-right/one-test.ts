export function huber(error: number, delta: number): number {
  const size = Math.abs(error);
  return size <= delta ? size ** 2 / 2 : delta * (size - delta / 2);
}
