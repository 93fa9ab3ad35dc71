// weight-above-one: the plan is left as it came
export const plan = () => ({ positiveWeight: 1, gamma: 2, seeds: [1, 2, 3, 4, 5] });

interface Options {
  positiveWeight: number;
  gamma: number;
}

const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
const sigmoid = (x: number) => Math.exp(-softplus(-x));

export function classifierLoss(
  logits: number[],
  targets: number[],
  { positiveWeight, gamma }: Options,
): number {
  let total = 0;
  logits.forEach((z, i) => {
    total +=
      targets[i] === 1
        ? positiveWeight * sigmoid(-z) ** gamma * softplus(-z)
        : sigmoid(z) ** gamma * softplus(z);
  });
  return total / logits.length;
}

export function recallAtPrecision(scores: number[], targets: number[], least: number): number {
  const events = targets.filter((y) => y === 1).length;
  let best = 0;
  for (const threshold of scores) {
    const called = targets.filter((_, i) => scores[i] >= threshold);
    const found = called.filter((y) => y === 1).length;
    if (found / called.length >= least) best = Math.max(best, found / events);
  }
  return best;
}
