/**
 * Mean focal loss of logits against labels 0 or 1; alpha weighs the positives, 1 − alpha the
 * negatives.
 */
export function focal(
  logits: number[],
  target: number[],
  gamma: number,
  alpha: number,
): number {
  // For each example: the logit of what happened, what is missing to p_t = 1, and the weight of
  // its side.
  return 0;
}
