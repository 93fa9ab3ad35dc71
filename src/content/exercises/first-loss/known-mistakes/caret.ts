// caret: in TypeScript ^ is another operation
export function squaredError(input: number, target: number): number {
  return (input - target) ^ 2;
}
