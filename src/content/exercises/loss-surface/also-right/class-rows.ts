class Point {
  readonly weight: number;
  readonly bias: number;
  readonly gamma: number;
  readonly #examples: [number, number][];

  constructor(weight: number, bias: number, gamma: number, examples: [number, number][]) {
    this.weight = weight;
    this.bias = bias;
    this.gamma = gamma;
    this.#examples = examples;
  }

  get loss(): number {
    const losses = this.#examples.map(([x, label]) => {
      const logit = this.weight * x + this.bias;
      const right = 1 / (1 + Math.exp(label === 1 ? -logit : logit));
      return -((1 - right) ** this.gamma) * Math.log(right);
    });
    return losses.reduce((a, b) => a + b, 0) / losses.length;
  }
}

export function lossSurface(x: number[], label: number[], gammas: number[], reach: number, count: number) {
  const examples = x.map((value, i): [number, number] => [value, label[i] ?? Number.NaN]);
  const axis = Array.from({ length: count }, (_, i) => -reach + (2 * reach * i) / (count - 1));
  return gammas.flatMap((gamma) =>
    axis.flatMap((weight) => axis.map((bias) => new Point(weight, bias, gamma, examples))),
  );
}
