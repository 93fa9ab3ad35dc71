import { sample } from 'fast-check';
import { firstFailing } from './batches.ts';
import { explain, type Failure } from './examine.ts';
import type { Checks } from './exercise.ts';
import { endless, type Patience } from './patience.ts';
import type { Args, Plain } from './plain.ts';
import type { Sandbox } from './sandbox.ts';
import { type Attempt, answer, equal, property, type Step } from './steps.ts';

/** Number of inputs in the sweep, which runs once every step holds. */
export const sweepOf = ({ sweep = 2_500 }: Checks): number => sweep;

/**
 * Compares an answer that every step let through with the reference on thousands of typical inputs, and reports the
 * shortest of the first that differ, or `null`.
 *
 * Steps shrink what fails and so ask one input at a time; asked together, fifty times as many take as long. They find
 * code that goes wrong in a corner so small that the steps' sixty inputs miss it.
 */
export async function sweep(
  checks: Checks,
  sandbox: Sandbox,
  seed: number,
  patience: Patience = endless,
): Promise<Failure | null> {
  const step = everywhere(checks);
  const attempts = sample(step.attempts, { seed, numRuns: sweepOf(checks) });
  const failing = await firstFailing(attempts, sandbox, patience);
  const [shortest] = failing.toSorted((a, b) => lengthOf(a) - lengthOf(b));
  return shortest ? explain(step, shortest, sandbox, checks) : null;
}

const lengthOf = ({ calls }: Attempt) => JSON.stringify(calls).length;

/** What the sweep asks, as a step is named. */
export const sweepName = 'it agrees with ours wherever we look';

const everywhere = ({
  function: name,
  inputs,
  reference,
  tolerance,
  inOrder = (given) => given,
}: Checks): Step =>
  property<Args, Plain>(name, {
    id: 'sweep',
    stage: 'value',
    name: sweepName,
    next: 'Follow this input through your code line by line.',
    given: inputs,
    calls: (args) => [args],
    expect: ([yours], args) =>
      equal(
        inOrder(yours),
        inOrder(answer(reference, args)),
        'Most answers are right; this one is not.',
        tolerance,
      ),
  });
