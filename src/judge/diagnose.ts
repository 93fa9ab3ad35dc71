import { sample } from 'fast-check';
import { close } from './close.ts';
import type { Checks, Exercise, Mistaken } from './exercise.ts';
import type { Call, Learner } from './learner.ts';
import type { Args, Outcome } from './plain.ts';
import { answer } from './steps.ts';

/**
 * The id of the one known mistake that agrees with the reader's functions on every random input and on the one that failed; `null` when
 * none does, or more than one. It looks at what the code computes, never at how it is written.
 */
export async function diagnose(
  { checks, mistaken }: Pick<Exercise, 'checks' | 'mistaken'>,
  learner: Learner,
  seed: number,
  failing: Args | null,
): Promise<string | null> {
  const inputs = [...sample(checks.inputs, { seed, numRuns: 80 }), ...(failing ? [failing] : [])];
  const names = [checks.function, ...(checks.alsoExports ?? [])];
  const calls = inputs.flatMap((args) => names.map((name) => ({ name, args })));
  const outcomes = await learner.call(calls);
  const alike = Object.entries(mistaken).filter(([, wrong]) =>
    outcomes.every((outcome, i) => agrees(outcome, wrong, calls[i], checks)),
  );
  return alike.length === 1 ? (alike[0]?.[0] ?? null) : null;
}

function agrees(
  outcome: Outcome,
  wrong: Mistaken,
  call: Call | undefined,
  { tolerance, inOrder = (given) => given }: Pick<Checks, 'tolerance' | 'inOrder'>,
): boolean {
  const reference = call && wrong[call.name];
  if (!reference || outcome.kind !== 'value') return false;
  return close(inOrder(outcome.value), inOrder(answer(reference, call.args)), tolerance);
}
