import { asyncProperty, check } from 'fast-check';
import { classOf } from './close.ts';
import type { Call, Learner } from './learner.ts';
import { endless, type Patience, patienceFor } from './patience.ts';
import { kindOf, type Outcome, type Plain } from './plain.ts';
import type { Attempt, Claim, Step } from './steps.ts';
import type { Counterexample, Finding } from './verdict.ts';

/** A finding, and where it struck if the reader's function threw. */
export interface Failure {
  finding: Finding;
  threw: { line: number | null } | null;
}

/** Inputs that a step is tried on; it holds when it does on all of them. */
export const runsOfAStep = 60;

/** Milliseconds that a smaller failure is looked for. */
const longestShrinking = 5_000;

/** Tries a step on `runs` seeded random inputs and reports the smallest that fails, or `null`. */
export async function examine(
  step: Step,
  learner: Learner,
  {
    seed,
    parameters,
    runs = runsOfAStep,
    patience = endless,
  }: { seed: number; parameters: readonly string[]; runs?: number; patience?: Patience },
): Promise<Failure | null> {
  let fault: unknown = null;
  let smaller: Patience | null = null;
  const attempts = asyncProperty(step.attempts, async (attempt) => {
    if (smaller?.isOver()) return true;
    try {
      if (!smaller) patience.spend(1);
      const outcomes = await learner.call(attempt.calls);
      const holds = outcomes.every(isValue) && attempt.claim(valuesOf(outcomes)).holds;
      if (!holds) smaller ??= patienceFor(longestShrinking);
      return holds;
    } catch (error) {
      fault ??= error; // the reader's code is gone or too slow, or the step itself is broken
      throw error;
    }
  });
  const run = await check(attempts, { seed, numRuns: runs });
  if (fault) throw fault;
  if (!run.counterexample) return null;
  return explain(step, run.counterexample[0], learner, parameters);
}

/** What a failing attempt shows a reader: its answer called again, so that code which forgets what it said is named. */
export async function explain(
  step: Step,
  attempt: Attempt,
  learner: Learner,
  parameters: readonly string[],
): Promise<Failure> {
  const outcomes = await learner.call(attempt.calls);
  const printed = outcomes.flatMap((outcome) => outcome.printed ?? []);
  const about = {
    id: step.id,
    stage: step.stage,
    step: step.name,
    next: step.next,
    ...(printed.length > 0 && { printed }),
  };
  const fault = outcomes.findIndex((outcome) => !isValue(outcome));
  if (fault >= 0) return failedCall(about, attempt.calls[fault], outcomes[fault], parameters);

  const claim = attempt.claim(valuesOf(outcomes));
  if (claim.holds) return unsteady(about);
  const args = attempt.calls.at(-1)?.args ?? [];
  const counterexample: Counterexample = { parameters, args, yours: claim.yours };
  if (claim.ours !== undefined) counterexample.ours = claim.ours;
  if (claim.tolerance) counterexample.tolerance = claim.tolerance;
  return { finding: { ...about, problem: inWords(claim), counterexample }, threw: null };
}

type About = Omit<Finding, 'problem' | 'counterexample'>;

function failedCall(
  about: About,
  call: Call | undefined,
  outcome: Outcome | undefined,
  parameters: readonly string[],
): Failure {
  const counterexample = { parameters, args: call?.args ?? [], yours: undefined };
  if (outcome?.kind === 'threw') {
    const finding = { ...about, id: 'crashed', stage: 'runs' as const, counterexample };
    const next = outcome.line ? `Look at line ${outcome.line}.` : 'Try the call below by hand.';
    return {
      finding: { ...finding, problem: `It stopped with “${outcome.message}”.`, next },
      threw: outcome,
    };
  }
  const what = outcome?.kind === 'other' ? outcome.what : 'nothing';
  return { finding: { ...about, id: 'shape', problem: `It returned ${what}.`, counterexample }, threw: null };
}

const unsteady = (about: About): Failure => ({
  finding: {
    ...about,
    id: 'unsteady',
    problem: 'The same arguments gave two different answers.',
    next: 'Let the answer depend on the arguments alone: no randomness, nothing kept between calls.',
    counterexample: null,
  },
  threw: null,
});

/** A number of the wrong class is the news, also within a list; otherwise the step's own sentence is. */
function inWords({ yours, ours, says }: Claim): string {
  const strange = strangeNumber(yours, ours);
  return strange === null ? says : `It gave ${classOf(strange)} where a finite number belongs.`;
}

/** The first number that is not finite where ours is, or where there is no answer of ours. */
function strangeNumber(yours: Plain, ours: Plain): number | null {
  if (Array.isArray(yours)) {
    const found = yours.map((element, i) =>
      strangeNumber(element, Array.isArray(ours) ? ours[i] : undefined),
    );
    return found.find((number) => number !== null) ?? null;
  }
  if (typeof yours !== 'number' || classOf(yours) === 'finite') return null;
  return typeof ours === 'number' && classOf(ours) === classOf(yours) ? null : yours;
}

const isValue = (outcome: Outcome): outcome is Extract<Outcome, { kind: 'value' }> =>
  outcome.kind === 'value';

const valuesOf = (outcomes: readonly Outcome[]): Plain[] =>
  outcomes.map((outcome) => (isValue(outcome) ? outcome.value : kindOf(undefined)));
