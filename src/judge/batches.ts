import type { Patience } from './patience.ts';
import type { Outcome } from './plain.ts';
import type { Sandbox } from './sandbox.ts';
import type { Attempt } from './steps.ts';

/** Inputs to a message at most: so many that a message costs next to nothing. */
const together = 250;
/** Inputs to the first one; there are twice as many in the next as long as they take less than this, in milliseconds. */
const atFirst = 8;
const brief = 100;

/** Tries attempts in order, many at a time, and gives those that fail of the first batch in which one does. */
export async function firstFailing(
  attempts: readonly Attempt[],
  sandbox: Sandbox,
  patience: Patience,
): Promise<Attempt[]> {
  let count = atFirst;
  for (let start = 0; start < attempts.length; ) {
    const some = attempts.slice(start, start + count);
    patience.spend(some.length);
    const began = performance.now();
    const failing = await failingOf(some, sandbox);
    if (failing.length > 0) return failing;
    start += some.length;
    if (performance.now() - began < brief) count = Math.min(2 * count, together);
  }
  return [];
}

async function failingOf(attempts: readonly Attempt[], sandbox: Sandbox): Promise<Attempt[]> {
  const outcomes = await sandbox.call(attempts.flatMap(({ calls }) => calls));
  let start = 0;
  return attempts.filter((attempt) => {
    const own = outcomes.slice(start, start + attempt.calls.length);
    start += attempt.calls.length;
    return !holds(attempt, own);
  });
}

/** Whether an attempt holds of what its calls came to. */
export const holds = ({ claim }: Attempt, outcomes: readonly Outcome[]): boolean =>
  outcomes.every(isValue) && claim(outcomes.map(({ value }) => value)).holds;

export const isValue = (outcome: Outcome): outcome is Extract<Outcome, { kind: 'value' }> =>
  outcome.kind === 'value';
