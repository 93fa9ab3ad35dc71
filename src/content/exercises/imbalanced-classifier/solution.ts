/**
 * What the runs use: the weight of weighted BCE, the gamma of focal loss, and one run of each
 * loss per seed.
 */
export function plan(): { positiveWeight: number; gamma: number; seeds: number[] } {
  return { positiveWeight: 100, gamma: 2, seeds: [1, 2, 3, 4, 5] };
}

/** The mean over the batch; targets are 0 or 1, and so many logits as targets. */
export function classifierLoss(
  logits: number[],
  targets: number[],
  { positiveWeight, gamma }: { positiveWeight: number; gamma: number },
): number {
  let total = 0;
  for (const [i, x] of logits.entries()) {
    const isEvent = targets[i] === 1;
    const margin = isEvent ? x : -x;
    // Only the exponential of something negative is taken, so that nothing overflows.
    const small = Math.exp(-Math.abs(x));
    const surprise = Math.max(-margin, 0) + Math.log1p(small);
    const doubt = (margin > 0 ? small : 1) / (1 + small);
    total += (isEvent ? positiveWeight : 1) * doubt ** gamma * surprise;
  }
  return total / logits.length;
}

/**
 * The largest recall of any threshold that keeps a precision of at least `least`; 0 if none
 * does.
 */
export function recallAtPrecision(scores: number[], targets: number[], least: number): number {
  const ranked = scores
    .map((score, i) => ({ score, isEvent: targets[i] === 1 }))
    .sort((a, b) => b.score - a.score);
  const events = ranked.filter(({ isEvent }) => isEvent).length;
  let found = 0;
  let best = 0;
  for (const [above, { score, isEvent }] of ranked.entries()) {
    found += isEvent ? 1 : 0;
    // Equal scores are called together.
    const tied = ranked[above + 1]?.score === score;
    if (!tied && found / (above + 1) >= least) best = found / events;
  }
  return best;
}
