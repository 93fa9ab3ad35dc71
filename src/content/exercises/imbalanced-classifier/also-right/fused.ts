export const plan = () => ({ positiveWeight: 20, gamma: 2, seeds: [1, 2, 3, 4, 5] });

const logistic = (x: number) => (x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x)));

/** The form with max(z, 0) − zy, weights and doubts beside it. */
export const classifierLoss = (
  logits: number[],
  targets: number[],
  options: { positiveWeight: number; gamma: number },
) => {
  const costs = logits.map((z, i) => {
    const y = targets[i] as number;
    const entropy = Math.max(z, 0) - z * y + Math.log1p(Math.exp(-Math.abs(z)));
    const doubt = y * logistic(-z) + (1 - y) * logistic(z);
    return (1 + (options.positiveWeight - 1) * y) * doubt ** options.gamma * entropy;
  });
  return costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
};

/** Groups of equal scores, from the highest. */
export const recallAtPrecision = (scores: number[], targets: number[], least: number) => {
  const events = targets.reduce((sum, y) => sum + y, 0);
  const recalls = [0];
  let [called, found] = [0, 0];
  for (const score of [...new Set(scores)].sort((a, b) => b - a)) {
    const here = targets.filter((_, i) => scores[i] === score);
    called += here.length;
    found += here.reduce((sum, y) => sum + y, 0);
    if (found >= least * called) recalls.push(found / events);
  }
  return Math.max(...recalls);
};
