import { sample } from 'fast-check';
import { close } from './close.ts';
import type { Checks, Exercise, Mistake, Mistaken } from './exercise.ts';
import { patternOf } from './pattern.ts';
import { type Args, isList, type Outcome, type Plain } from './plain.ts';
import type { Call, Sandbox } from './sandbox.ts';
import { answer } from './steps.ts';
import type { Finding } from './verdict.ts';

/** A diagnosis of a wrong answer from its numbers. */
type Diagnosis = Mistake & { id: string };

/**
 * Names what an answer that failed computes instead: something that changes from call to call, a known mistake,
 * ours up to one relation, or the same
 * with two arguments exchanged. `null` when none of them fits every input tried.
 *
 * It looks at what the code computes, never at how it is written.
 */
export async function diagnose(
  exercise: Pick<Exercise, 'checks' | 'mistaken'>,
  sandbox: Sandbox,
  seed: number,
  finding: Finding,
): Promise<Diagnosis | null> {
  const { checks } = exercise;
  const inputs = [...sample(checks.inputs, { seed, numRuns: 80 }), ...failingArgs(checks, finding)];
  return (
    (await unsteady(checks, inputs.slice(0, 8), sandbox)) ??
    (await knownMistake(exercise, inputs, sandbox)) ??
    (await pattern(checks, inputs, sandbox, finding)) ??
    (await exchanged(checks, inputs.slice(0, 20), sandbox, finding))
  );
}

/** The arguments that failed, where they are those of the exercise's own function. */
function failingArgs(checks: Checks, { counterexample }: Finding): Args[] {
  const called = counterexample?.function;
  return counterexample && takesTheSame(checks, called) ? [counterexample.args] : [];
}

/** Whether the same arguments, given again, get the same answer. */
async function unsteady(
  checks: Checks,
  inputs: readonly Args[],
  sandbox: Sandbox,
): Promise<Diagnosis | null> {
  const calls = inputs.flatMap((args) => namesOf(checks).map((name) => ({ name, args })));
  const [once, again] = [await sandbox.call(calls), await sandbox.call(calls)];
  const steady = once.every((outcome, i) => sameOutcome(outcome, again[i]));
  if (steady) return null;
  return {
    id: 'unsteady',
    says: 'The same arguments gave two different answers.',
    next: 'Let the answer depend on the arguments alone: no randomness, nothing kept between calls.',
  };
}

const sameOutcome = (a: Outcome, b: Outcome | undefined) =>
  a.kind !== 'value' || b?.kind !== 'value' || close(a.value, b.value, { atol: 0, rtol: 1e-9 });

const namesOf = ({ function: name, alsoExports = [] }: Checks) => [name, ...alsoExports];

/** The one known mistake that agrees with the reader's functions on every input; none when two do. */
async function knownMistake(
  { checks, mistaken }: Pick<Exercise, 'checks' | 'mistaken'>,
  inputs: readonly Args[],
  sandbox: Sandbox,
): Promise<Diagnosis | null> {
  const calls = inputs.flatMap((args) => namesOf(checks).map((name) => ({ name, args })));
  const outcomes = await sandbox.call(calls);
  const alike = Object.entries(mistaken).filter(([, wrong]) =>
    outcomes.every((outcome, i) => agreesWith(outcome, wrong, calls[i], checks)),
  );
  const [id] = alike.length === 1 ? (alike[0] ?? []) : [];
  const mistake = id === undefined ? undefined : checks.mistakes[id];
  return id !== undefined && mistake ? { id, ...mistake } : null;
}

function agreesWith(outcome: Outcome, wrong: Mistaken, call: Call | undefined, checks: Checks): boolean {
  const reference = call && wrong[call.name];
  return (
    call !== undefined && reference !== undefined && agrees(outcome, answer(reference, call.args), checks)
  );
}

function agrees(
  outcome: Outcome | undefined,
  expected: Plain,
  { tolerance, inOrder = (given) => given }: Pick<Checks, 'tolerance' | 'inOrder'>,
): boolean {
  return outcome?.kind === 'value' && close(inOrder(outcome.value), inOrder(expected), tolerance);
}

/** Whether the function that failed is right once two of its arguments change places. */
async function exchanged(
  checks: Checks,
  inputs: readonly Args[],
  sandbox: Sandbox,
  finding: Finding,
): Promise<Diagnosis | null> {
  const { name, parameters, reference } = failedFunction(checks, finding) ?? {};
  if (!name || !parameters || !reference) return null;
  const right = async (given: (args: Args) => Args) => {
    const outcomes = await sandbox.call(inputs.map((args) => ({ name, args: given(args) })));
    return inputs.every((args, k) => agrees(outcomes[k], answer(reference, args), checks));
  };
  if (await right((args) => args)) return null;
  for (const [i, j] of pairs(parameters.length)) {
    // Arguments of another kind would only make the code stop, or never stop.
    if (!inputs.every((args) => kindOf(args[i]) === kindOf(args[j]))) continue;
    if (!(await right((args) => exchange(args, i, j)))) continue;
    return {
      id: 'exchanged',
      says: `The function is right once ${parameters[i]} and ${parameters[j]} change places.`,
      next: `Keep the parameters in the order in which they come: ${parameters.join(', ')}.`,
    };
  }
  return null;
}

const pairs = (count: number) =>
  Array.from({ length: count }, (_, i) => i).flatMap((i) =>
    Array.from({ length: count - i - 1 }, (_, k) => [i, i + 1 + k] as const),
  );

const exchange = (args: Args, i: number, j: number): Args =>
  args.map((arg, k) => (k === i ? args[j] : k === j ? args[i] : arg));

/** Numbers, lists of numbers and lists of lists are three kinds. */
const kindOf = (value: Plain): string => (isList(value) ? `list of ${kindOf(value[0])}` : typeof value);

/** How the function that failed differs from ours everywhere, where it does so in one way. */
async function pattern(
  checks: Checks,
  inputs: readonly Args[],
  sandbox: Sandbox,
  finding: Finding,
): Promise<Diagnosis | null> {
  const { name, reference } = failedFunction(checks, finding) ?? {};
  if (!name || !reference) return null;
  const outcomes = await sandbox.call(inputs.map((args) => ({ name, args })));
  return patternOf(
    checks.parameters[0] ?? '',
    inputs.map((args, i) => {
      const outcome = outcomes[i];
      return {
        yours: outcome?.kind === 'value' ? outcome.value : undefined,
        ours: answer(reference, args),
        size: isList(args[0]) ? args[0].length : null,
      };
    }),
  );
}

/** The function that the counterexample is about, where it takes the exercise's arguments and ours is known. */
function failedFunction(checks: Checks, { counterexample }: Finding) {
  const name = counterexample?.function ?? checks.function;
  if (!takesTheSame(checks, name)) return null;
  const { parameters = checks.parameters, reference } =
    name === checks.function ? checks : (checks.others?.[name] ?? {});
  return { name, parameters, reference };
}

/** Whether a function takes the arguments that the exercise's own does. */
const takesTheSame = ({ function: own, parameters, others }: Checks, name = own): boolean =>
  name === own || others?.[name]?.parameters.join() === parameters.join();
