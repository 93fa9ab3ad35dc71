const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

export function diceOf(input: number[], target: number[], eps: number): number {
  const sizes = sum([...input, ...target]);
  const wrong = sizes - 2 * sum(input.map((p, k) => p * (target[k] as number)));
  return wrong / (sizes + eps);
}
