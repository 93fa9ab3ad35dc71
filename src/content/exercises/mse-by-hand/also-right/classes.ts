class Batch {
  readonly input: number[];
  readonly target: number[];

  constructor(input: number[], target: number[]) {
    this.input = input;
    this.target = target;
  }

  residuals(): number[] {
    return this.input.map((x, i) => x - (this.target[i] ?? Number.NaN));
  }
}

export const mse = (input: number[], target: number[]): number => {
  const residuals = new Batch(input, target).residuals();
  return residuals.map((r) => r * r).reduce((a, b) => a + b) / residuals.length;
};

export const mseGradient = (input: number[], target: number[]): Float64Array =>
  Float64Array.from(new Batch(input, target).residuals(), (r) => (2 * r) / input.length);
