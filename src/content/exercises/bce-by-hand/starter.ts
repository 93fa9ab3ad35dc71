/**
 * Mean binary cross-entropy of logits against labels 0 or 1; a positive counts posWeight times.
 */
export function bce(logits: number[], target: number[], posWeight: number): number {
  // What a positive pays, what a negative pays, and one division.
  return 0;
}
