// mean-absolute: only the distance
export function huber(input: number[], target: number[], delta: number): number {
  let total = 0;
  for (let i = 0; i < input.length; i++) {
    const r = input[i] - target[i];
    total += Math.abs(r);
  }
  return total / input.length;
}
