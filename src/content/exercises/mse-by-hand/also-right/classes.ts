class Batch {
  constructor(
    private readonly input: number[],
    private readonly target: number[],
  ) {}

  residuals(): number[] {
    return this.input.map((x, i) => x - this.target[i]);
  }
}

export const mse = (input: number[], target: number[]): number => {
  const residuals = new Batch(input, target).residuals();
  return residuals.map((r) => r * r).reduce((a, b) => a + b) / residuals.length;
};

export const mseGradient = (input: number[], target: number[]): Float64Array =>
  Float64Array.from(new Batch(input, target).residuals(), (r) => (2 * r) / input.length);
