import { fusedTrace, naiveTrace } from './floatTrace.ts';
import type { StabilityState } from './stabilityState.ts';
import { stabilityWords } from './words.ts';

/** Logits near and far, on which the two ways of writing cross-entropy part. */
export const stabilityCases: readonly (StabilityState & { label: string })[] = [
  { label: stabilityWords.cases.small, logits: [2, 1, -1], target: 0 },
  { label: stabilityWords.cases.hundred, logits: [100, 0, -100], target: 0 },
  { label: stabilityWords.cases.near, logits: [1000, 999, 998], target: 0 },
  { label: stabilityWords.cases.negative, logits: [-1000, 0, 5], target: 0 },
];

/** The ways, by the steps that each takes in float32. */
export const stabilityWays = [
  { id: 'naive', label: stabilityWords.ways.naive, trace: naiveTrace },
  { id: 'fused', label: stabilityWords.ways.fused, trace: fusedTrace },
] as const;

/** What a loss can come out as, as one can predict it. */
export const lossForms = [
  { id: 'number', label: stabilityWords.forms.number },
  { id: 'zero', label: stabilityWords.forms.zero },
  { id: 'infinity', label: stabilityWords.forms.infinity },
  { id: 'nan', label: stabilityWords.forms.nan },
] as const;
export type LossForm = (typeof lossForms)[number]['id'];

export function formOf(loss: number): LossForm {
  if (Number.isNaN(loss)) return 'nan';
  if (loss === Infinity) return 'infinity';
  return loss === 0 ? 'zero' : 'number';
}
