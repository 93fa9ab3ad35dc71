export function huber(error: number, delta: number): number {
  const small = error >= -delta && error <= delta;
  const large = error > delta || error < -delta;
  return (Number(small) * error * error) / 2 + Number(large) * delta * (Math.abs(error) - delta / 2);
}
