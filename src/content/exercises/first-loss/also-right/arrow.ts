export const squaredError = (input: number, target: number): number => (input - target) * (input - target);
