export const plan = () => ({ positiveWeight: 50, gamma: 2, seeds: [10, 20, 30, 40, 50, 60] });

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export function classifierLoss(
  logits: number[],
  targets: number[],
  { positiveWeight, gamma }: { positiveWeight: number; gamma: number },
) {
  return mean(
    logits.map((z, i) => {
      const m = targets[i] ? z : -z;
      const minusLog = m > 0 ? Math.log1p(Math.exp(-m)) : Math.log1p(Math.exp(m)) - m;
      return (targets[i] ? positiveWeight : 1) * (1 - Math.exp(-minusLog)) ** gamma * minusLog;
    }),
  );
}

export function recallAtPrecision(scores: number[], targets: number[], least: number): number {
  const events = targets.filter((y) => y === 1).length;
  let best = 0;
  for (const threshold of scores) {
    const called = targets.filter((_, i) => (scores[i] as number) >= threshold);
    const found = called.filter((y) => y === 1).length;
    if (found / called.length >= least) best = Math.max(best, found / events);
  }
  return best;
}
