export function huber(input: number[], target: number[], delta: number): number {
  const losses = Float64Array.from(input, (x, i) => {
    const size = Math.abs(x - (target[i] as number));
    const core = Math.min(size, delta);
    return core * core * 0.5 + (size - core) * delta;
  });
  return losses.reduce((a, b) => a + b) / losses.length;
}
