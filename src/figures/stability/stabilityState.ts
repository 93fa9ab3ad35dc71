import { linkedNumber } from '../linkedNumber.ts';
import { classes } from '../softmax/softmaxState.ts';

/** What a reader sets in the stability lab. */
export interface StabilityState {
  logits: readonly number[];
  /** The true class, by its place. */
  target: number;
}

/** Far beyond what float32 can exponentiate, both ways. */
export const logitRange: readonly [number, number] = [-10_000, 10_000];

/** The state as the text of a link: `x=100,0,-100&true=A`. */
export function formatStability({ logits, target }: StabilityState): string {
  return `x=${logits.join(',')}&true=${classes[target]}`;
}

/** Reads a link's text; whatever is missing, foreign or out of range keeps or is moved to a legal value. */
export function parseStability(text: string, initial: StabilityState): StabilityState {
  const query = new URLSearchParams(text);
  const given = query.get('x')?.split(',') ?? [];
  const target = classes.indexOf(query.get('true') ?? '');
  return {
    logits: initial.logits.map((logit, i) => linkedNumber(given[i], logit, logitRange)),
    target: target < 0 ? initial.target : target,
  };
}
