import type { Reading } from '../drawing.ts';
import { classes } from '../softmax/fields.ts';
import type { StabilityState } from './fields.ts';
import { fusedTrace, naiveTrace, type Trace } from './floatTrace.ts';

export interface StabilitySaid {
  naive: Trace;
  fused: Trace;
}

/** Cross-entropy in float32, step by step, written naively and fused. Its tables say it all: nothing is drawn. */
export function read({ logits, target }: StabilityState): Reading<StabilitySaid, null> {
  const place = classes.indexOf(target);
  return { said: { naive: naiveTrace(logits, place), fused: fusedTrace(logits, place) }, plot: null };
}

export const draw = (): string[] => [];
