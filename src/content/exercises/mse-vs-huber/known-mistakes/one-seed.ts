// five-seeds: one run is taken for an experiment
export const plan = () => ({ delta: 2, seeds: [1] });

export function mse(input: number[], target: number[]): number {
  return input.reduce((sum, x, i) => sum + (x - target[i]) ** 2, 0) / input.length;
}

export function huber(input: number[], target: number[], delta: number): number {
  let total = 0;
  for (let i = 0; i < input.length; i++) {
    const r = input[i] - target[i];
    total += Math.abs(r) <= delta ? 0.5 * r * r : delta * (Math.abs(r) - 0.5 * delta);
  }
  return total / input.length;
}
