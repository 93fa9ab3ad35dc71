import { fusedTrace, naiveTrace } from './floatTrace.ts';
import { words } from './words.ts';

interface StabilityCase {
  label: string;
  logits: readonly number[];
  /** The true class, by its place. */
  target: number;
}

/** Logits near and far, on which the two ways of writing cross-entropy part. */
export const stabilityCases: readonly StabilityCase[] = [
  { label: words.cases.small, logits: [2, 1, -1], target: 0 },
  { label: words.cases.hundred, logits: [100, 0, -100], target: 0 },
  { label: words.cases.near, logits: [1000, 999, 998], target: 0 },
  { label: words.cases.negative, logits: [-1000, 0, 5], target: 0 },
];

/** The ways, by the steps that each takes in float32. */
export const stabilityWays = [
  { id: 'naive', label: words.ways.naive, trace: naiveTrace },
  { id: 'fused', label: words.ways.fused, trace: fusedTrace },
] as const;

/** What a loss can come out as, as one can predict it. */
export const lossForms = [
  { id: 'number', label: words.forms.number },
  { id: 'zero', label: words.forms.zero },
  { id: 'infinity', label: words.forms.infinity },
  { id: 'nan', label: words.forms.nan },
] as const;
export type LossForm = (typeof lossForms)[number]['id'];

export function formOf(loss: number): LossForm {
  if (Number.isNaN(loss)) return 'nan';
  if (loss === Infinity) return 'infinity';
  return loss === 0 ? 'zero' : 'number';
}
