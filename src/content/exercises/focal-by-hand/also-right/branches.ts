const softplus = (x: number) => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)));
const sigmoid = (x: number) => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));

export const focal = (logits: number[], target: number[], gamma: number, alpha: number) => {
  const losses = logits.map((x, i) => {
    if (target[i] === 1) return alpha * sigmoid(-x) ** gamma * softplus(-x);
    return (1 - alpha) * sigmoid(x) ** gamma * softplus(x);
  });
  return losses.reduce((a, b) => a + b, 0) / losses.length;
};
