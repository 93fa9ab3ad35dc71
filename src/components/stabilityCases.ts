import { fusedTrace, naiveTrace } from './floatTrace.ts';
import type { StabilityState } from './stabilityState.ts';

/** Logits near and far, on which the two ways of writing cross-entropy part. */
export const stabilityCases: readonly (StabilityState & { label: string })[] = [
  { label: 'small', logits: [2, 1, -1], target: 0 },
  { label: 'true logit 100', logits: [100, 0, -100], target: 0 },
  { label: 'all near 1000', logits: [1000, 999, 998], target: 0 },
  { label: 'true logit −1000', logits: [-1000, 0, 5], target: 0 },
];

/** The ways, by the steps that each takes in float32. */
export const stabilityWays = [
  { id: 'naive', label: 'softmax, then log', trace: naiveTrace },
  { id: 'fused', label: 'fused on logits', trace: fusedTrace },
] as const;

/** What a loss can come out as, as one can predict it. */
export const lossForms = [
  { id: 'number', label: 'a number above 0' },
  { id: 'zero', label: 'exactly 0' },
  { id: 'infinity', label: '∞' },
  { id: 'nan', label: 'NaN' },
] as const;
export type LossForm = (typeof lossForms)[number]['id'];

export function formOf(loss: number): LossForm {
  if (Number.isNaN(loss)) return 'nan';
  if (loss === Infinity) return 'infinity';
  return loss === 0 ? 'zero' : 'number';
}
