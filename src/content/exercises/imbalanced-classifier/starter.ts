/**
 * What the runs use: the weight of weighted BCE, the gamma of focal loss, and one run of each
 * loss per seed.
 */
export function plan(): { positiveWeight: number; gamma: number; seeds: number[] } {
  return { positiveWeight: 1, gamma: 0, seeds: [1] };
}

/** The mean over the batch; targets are 0 or 1, and so many logits as targets. */
export function classifierLoss(
  logits: number[],
  targets: number[],
  { positiveWeight, gamma }: { positiveWeight: number; gamma: number },
): number {
  return 0;
}

/**
 * The largest recall of any threshold that keeps a precision of at least `least`; 0 if none
 * does.
 */
export function recallAtPrecision(scores: number[], targets: number[], least: number): number {
  return 0;
}
