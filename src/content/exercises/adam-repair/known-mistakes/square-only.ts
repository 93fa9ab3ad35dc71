// square-only: the first line overlooked
export function adam(slopes: number[], rate: number): number[] {
  let mean = 0;
  let square = 0;
  return slopes.map((slope, i) => {
    const t = i + 1;
    mean = 0.9 * mean + 0.1 * slope;
    square = 0.999 * square + 0.001 * slope * slope;
    const m = mean * (1 - 0.9 ** t);
    const s = square / (1 - 0.999 ** t);
    return (-rate * m) / (Math.sqrt(s) + 1e-8);
  });
}
