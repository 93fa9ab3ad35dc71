import { asyncProperty, check, sample } from 'fast-check';
import { firstFailing, holds, isValue } from './batches.ts';
import { classOf, close } from './close.ts';
import type { Checks } from './exercise.ts';
import { endless, type Patience, patienceFor } from './patience.ts';
import { isList, isRecord, kindOf, type Outcome, type Plain } from './plain.ts';
import type { Call, Sandbox } from './sandbox.ts';
import { misshapen } from './shape.ts';
import { type Attempt, answer, type Claim, type Reference, type Step } from './steps.ts';
import type { Counterexample, Finding, ShownCall } from './verdict.ts';

/** A finding, and where it struck if the reader's function threw. */
export interface Failure {
  finding: Finding;
  threw: { line: number | null } | null;
}

/** What is known of the functions that steps call. */
type Known = Pick<Checks, 'parameters'> &
  Partial<Pick<Checks, 'function' | 'reference' | 'returns' | 'others'>>;

/** Inputs that a step is tried on; it holds when it does on all of them. */
export const runsOfAStep = 60;

/** Milliseconds spent on shrinking a failure. */
const longestShrinking = 5_000;

/** Tries a step on `runs` seeded random inputs and reports the smallest that fails, or `null`. */
export async function examine(
  step: Step,
  sandbox: Sandbox,
  {
    seed,
    runs = runsOfAStep,
    patience = endless,
    ...known
  }: Known & { seed: number; runs?: number; patience?: Patience },
): Promise<Failure | null> {
  const attempts = sample(step.attempts, { seed, numRuns: runs });
  const [failing] = await firstFailing(attempts, sandbox, patience);
  if (!failing) return null;
  const smallest = await shrunk(step, sandbox, { seed, runs });
  return explain(step, smallest ?? failing, sandbox, known);
}

/** The smallest attempt that fails, as far as there is time to look for it; `null` where none fails any more. */
async function shrunk(
  step: Step,
  sandbox: Sandbox,
  { seed, runs }: { seed: number; runs: number },
): Promise<Attempt | null> {
  let fault: unknown = null;
  let time: Patience | null = null;
  const attempts = asyncProperty(step.attempts, async (attempt) => {
    if (time?.isOver()) return true;
    try {
      const isHeld = holds(attempt, await sandbox.call(attempt.calls));
      if (!isHeld) time ??= patienceFor(longestShrinking);
      return isHeld;
    } catch (error) {
      fault ??= error; // the reader's code is gone, or the step itself is broken
      throw error;
    }
  });
  const run = await check(attempts, { seed, numRuns: runs });
  if (fault) throw fault;
  return run.counterexample?.[0] ?? null;
}

/**
 * Runs a failing attempt again to build the counterexample; if it passes now, the code is non-deterministic and is
 * reported as such.
 */
export async function explain(
  step: Step,
  attempt: Attempt,
  sandbox: Sandbox,
  known: Known,
): Promise<Failure> {
  const outcomes = await sandbox.call(attempt.calls);
  const printed = outcomes.flatMap((outcome) => outcome.printed ?? []);
  const about = {
    id: step.id,
    stage: step.stage,
    step: step.name,
    next: step.next,
    ...(printed.length > 0 && { printed }),
  };
  const fault = outcomes.findIndex((outcome) => !isValue(outcome));
  if (fault >= 0) return failedCall(about, attempt.calls[fault], outcomes[fault], known);

  const answers = valuesOf(outcomes);
  const claim = attempt.claim(answers);
  if (claim.holds) return unsteady(about);
  const shown = attempt.calls.map((call, i) => shownCall(call, answers[i], known, step.reference));
  return (
    misshapenCall(about, attempt.calls, outcomes, shown, known) ??
    strangeCall(about, shown, claim) ?? { finding: { ...about, ...told(attempt, claim, shown) }, threw: null }
  );
}

type About = Omit<Finding, 'problem' | 'counterexample'>;

/** A call as a table shows it: `ours` is what our solution gives for it, or left out. */
function shownCall({ name, args }: Call, yours: Plain, known: Known, ofStep?: Reference): ShownCall {
  const other = known.others?.[name];
  const isMain = known.function === undefined || name === known.function;
  const reference = other ? other.reference : ((isMain ? known.reference : undefined) ?? ofStep);
  return {
    ...(!isMain && { function: name }),
    parameters: other?.parameters ?? known.parameters,
    args,
    yours,
    ...(reference && { ours: answer(reference, args) }),
  };
}

/** What the claim says of these calls. “Ours” is what the same claim finds in our solution's answers. */
function told(attempt: Attempt, claim: Claim, shown: readonly ShownCall[]) {
  const { says, yours, ours, tolerance } = claim;
  const last = shown.at(-1) as ShownCall;
  const answers = shown.every((call) => 'ours' in call) ? shown.map((call) => call.ours) : null;
  const right = answers ? (claim.look ?? ((given) => attempt.claim(given).yours))(answers) : undefined;
  const strange = strangeNumber(yours, right);
  const problem = strange === null ? says : `${strangeWords(strange)} ${says}`;
  const next = strange === null ? claim.next : whenceStrange(strange);
  const counterexample: Counterexample = { ...last };
  if (attempt.slopeAt) Object.assign(counterexample, { args: attempt.slopeAt, what: 'slope' });
  if (attempt.slopeAt || isTable(last.yours)) Object.assign(counterexample, asCompared(yours, right));
  else {
    if (!close(yours, last.yours, exactly)) counterexample.compared = asCompared(yours, right);
    const alike = shown.every((call) => call.function === last.function);
    if (shown.length > 1 && shown.length <= mostCalls && alike) counterexample.before = shown.slice(0, -1);
  }
  if (ours !== undefined && (right === undefined || !close(ours, right, tolerance)))
    counterexample.expected = ours;
  if (tolerance) counterexample.tolerance = tolerance;
  return { problem, counterexample, ...(next && { next }) };
}

const mostCalls = 3;
const exactly = { atol: 0, rtol: 0 };
const asCompared = (yours: Plain, ours: Plain) => ({ yours, ...(ours !== undefined && { ours }) });
const isTable = (answer: Plain) => isList(answer) && isRecord(answer[0]);

/** An answer of another shape than the one that its function should give, which is why it fails. */
function misshapenCall(
  about: About,
  calls: readonly Call[],
  outcomes: readonly Outcome[],
  shown: readonly ShownCall[],
  known: Known,
): Failure | null {
  for (const [i, { name, args }] of calls.entries()) {
    const outcome = outcomes[i];
    const call = shown[i];
    const returns = known.others?.[name]?.returns ?? (name === known.function ? known.returns : undefined);
    const found = outcome && returns && misshapen(outcome, returns(args), name);
    if (found && call) return { finding: { ...about, ...found, counterexample: call }, threw: null };
  }
  return null;
}

/** A NaN or infinite answer where ours is finite is reported first, also within a list. */
function strangeCall(about: About, shown: readonly ShownCall[], claim: Claim): Failure | null {
  for (const call of shown) {
    const right = call.ours ?? (close(claim.yours, call.yours, exactly) ? claim.ours : undefined);
    const strange = isTable(call.yours) ? null : strangeNumber(call.yours, right);
    if (strange === null) continue;
    const problem = strangeWords(strange);
    // Steps on stability have a message about overflow; the messages of others are about finite errors.
    const next = about.stage === 'stability' ? about.next : whenceStrange(strange);
    return { finding: { ...about, problem, next, counterexample: call }, threw: null };
  }
  return null;
}

const strangeWords = (strange: number) => `It gave ${classOf(strange)} where a finite number belongs.`;

const whenceStrange = (strange: number) =>
  Number.isNaN(strange)
    ? 'Print the parts of your formula on this input. NaN comes from 0 / 0, from ∞ − ∞ or 0 · ∞, from the root or logarithm of a negative number, from arithmetic on a whole list, and from a place that a list does not have.'
    : 'Print the parts of your formula on this input. An endless number comes from a division by 0, from the logarithm of 0 and from the exponential of a large number.';

function failedCall(
  about: About,
  call: Call | undefined,
  outcome: Outcome | undefined,
  known: Known,
): Failure {
  const counterexample: Counterexample = call
    ? shownCall(call, undefined, { ...known, reference: undefined, others: withoutOurs(known) })
    : { parameters: known.parameters, args: [], yours: undefined };
  if (outcome?.kind === 'threw') {
    const finding = { ...about, id: 'crashed', stage: 'runs' as const, counterexample };
    const where = outcome.line ? `Look at line ${outcome.line}.` : 'Try the call below by hand.';
    // The steps on stability speak of what overflows, and that stops some languages.
    const next = about.stage === 'stability' ? `${where} ${about.next}` : where;
    return {
      finding: { ...finding, problem: `It stopped with “${outcome.message}”.`, next },
      threw: outcome,
    };
  }
  const what = outcome?.kind === 'other' ? outcome.what : 'nothing';
  return { finding: { ...about, id: 'shape', problem: `It returned ${what}.`, counterexample }, threw: null };
}

const withoutOurs = ({ others = {} }: Known) =>
  Object.fromEntries(Object.entries(others).map(([name, { parameters }]) => [name, { parameters }]));

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

/** The first number that is not finite where ours is, or where there is no answer of ours. */
function strangeNumber(yours: Plain, ours: Plain): number | null {
  if (isList(yours)) {
    const found = yours.map((element, i) => strangeNumber(element, isList(ours) ? ours[i] : undefined));
    return found.find((number) => number !== null) ?? null;
  }
  if (isRecord(yours)) {
    const found = Object.values(yours).map((member) => strangeNumber(member, undefined));
    return found.find((number) => number !== null) ?? null;
  }
  if (typeof yours !== 'number' || classOf(yours) === 'finite') return null;
  return typeof ours === 'number' && classOf(ours) === classOf(yours) ? null : yours;
}

const valuesOf = (outcomes: readonly Outcome[]): Plain[] =>
  outcomes.map((outcome) => (isValue(outcome) ? outcome.value : kindOf(undefined)));
