/** As the module of this book does it: the power of 1 − p_t in front, a fraction that stays finite inside. */
export function focalSlope(logit: number, target: number, gamma: number): number {
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
  const [p, rest] = [sigmoid(logit), sigmoid(-logit)];
  const missing = Math.max(target === 1 ? rest : p, 1e-300);
  const loss = Math.log1p(Math.exp(-Math.abs(logit))) + Math.max(target === 1 ? -logit : logit, 0);
  const byLogit = ((1 - 2 * target) * p * rest) / missing;
  return missing ** gamma * (p - target + gamma * byLogit * loss);
}
