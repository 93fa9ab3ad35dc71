import { sample } from 'fast-check';
import { close } from './close.ts';
import type { Exercise } from './exercise.ts';
import type { Learner } from './learner.ts';
import type { Args } from './plain.ts';
import { answer } from './steps.ts';

/**
 * The id of the one known mistake that agrees with the reader's function on every random input and on the one that failed; `null` when
 * none does, or more than one. It looks at what the code computes, never at how it is written.
 */
export async function diagnose(
  { checks, mistaken }: Pick<Exercise, 'checks' | 'mistaken'>,
  learner: Learner,
  seed: number,
  failing: Args | null,
): Promise<string | null> {
  const inputs = [...sample(checks.inputs, { seed, numRuns: 80 }), ...(failing ? [failing] : [])];
  const outcomes = await learner.call(inputs.map((args) => ({ name: checks.function, args })));
  const alike = Object.entries(mistaken).filter(([, wrong]) =>
    outcomes.every(
      (outcome, i) => outcome.kind === 'value' && close(outcome.value, answer(wrong, inputs[i] ?? [])),
    ),
  );
  return alike.length === 1 ? (alike[0]?.[0] ?? null) : null;
}
