import { diagnose } from './diagnose.ts';
import { examine, type Failure, runsOfAStep } from './examine.ts';
import type { Checks, Exercise } from './exercise.ts';
import { gapCurves } from './gap.ts';
import { lostParts } from './parts.ts';
import { type Patience, patienceFor, TooSlow } from './patience.ts';
import { type Call, type Loaded, type Sandbox, SandboxGone } from './sandbox.ts';
import { shapeFinding } from './shape.ts';
import { named } from './slips/named.ts';
import { sweep, sweepOf } from './sweep.ts';
import type { Finding, Verdict } from './verdict.ts';
import type { Rules } from './watchedLibraries.ts';
import { whyGone } from './whyGone.ts';

type Passed = { count: number; of: number } | null;

/** What one check draws its inputs from, may take and forbids. */
interface Terms {
  seed: number;
  patience: Patience;
  rules: Rules;
}

/** Milliseconds that a check may take: a right answer in tensors takes some 20 a call on a slow phone, and is called 3,000 times. */
const longestCheck = 90_000;

/** Milliseconds for a check of the same code without a slip, which only asks whether that was the reason. */
const longestSecondCheck = 10_000;
/** Milliseconds for all of these together: a reader waits for them. */
const secondChecks = 20_000;

/**
 * Judges a reader's file: untouched, parses, runs, shape, properties, values, gradient, stability, a sweep, rules;
 * the first stage that fails speaks. A fault on our side is the verdict `graderFault`.
 *
 * Rejects only when the worker for the reader's code does not come: then nothing was judged.
 *
 * @param seed draws the random inputs; the same seed gives the same verdict.
 * @param limit milliseconds for all of it. What was not tried in time has not held.
 */
export async function judge(
  exercise: Exercise,
  source: string,
  sandbox: Sandbox,
  seed: number,
  limit = longestCheck,
): Promise<Verdict> {
  if (sameText(source, exercise.starter)) return { kind: 'untouched' };
  if (exercise.language !== 'python') return judgeNamed(exercise, source, sandbox, seed, limit);
  const { pythonChecks, pythonSandbox, pythonVerdict } = await import('./inPython.ts');
  const checks = pythonChecks(exercise.checks);
  const inPython = pythonSandbox(sandbox, checks);
  return pythonVerdict(await judgeNamed({ ...exercise, checks }, source, inPython, seed, limit));
}

/** Judges a file and names the slip of its language that is the reason, where one is. */
async function judgeNamed(
  exercise: Exercise,
  source: string,
  sandbox: Sandbox,
  seed: number,
  limit: number,
): Promise<Verdict> {
  const verdict = await judged(exercise, source, sandbox, seed, limit);
  if (verdict.kind === 'wrong' && verdict.id === tooSlowId) return verdict;
  const until = performance.now() + secondChecks;
  const again = async (mended: string) => {
    const left = Math.min(limit, longestSecondCheck, until - performance.now());
    const after = left > 0 ? await judged(exercise, mended, sandbox, seed, left) : verdict;
    return 'id' in after && after.id === tooSlowId ? verdict : after;
  };
  return named(verdict, source, exercise, again);
}

async function judged(
  exercise: Exercise,
  source: string,
  sandbox: Sandbox,
  seed: number,
  limit: number,
): Promise<Verdict> {
  try {
    const terms = { seed, patience: patienceFor(limit), rules: rulesOf(exercise.checks) };
    const verdict = await judgeSource(exercise, source, sandbox, terms);
    if (verdict.kind !== 'passed') return verdict;
    const shortcuts = await sandbox.noted();
    if (shortcuts.length === 0 || (await passesWithout(exercise, source, sandbox, terms))) return verdict;
    const { steps } = exercise.checks;
    const properties = steps.filter(({ stage }) => stage === 'property').length;
    const passed = { count: properties, of: properties };
    return wrong(shortcutFinding(exercise.checks, shortcuts), passed, seed);
  } catch (error) {
    if (error instanceof TooSlow) return tooSlow(error, exercise.checks, seed);
    if (error instanceof SandboxGone && error.why !== 'unloaded') return crashed(whyGone(error), null, seed);
    if (error instanceof SandboxGone) throw new Error('the worker that runs your code');
    return { kind: 'graderFault', problem: error instanceof Error ? error.message : String(error), seed };
  }
}

async function judgeSource(
  exercise: Exercise,
  source: string,
  sandbox: Sandbox,
  terms: Terms,
): Promise<Verdict> {
  const loaded = await sandbox.load(source, terms.rules);
  return (
    unloaded(loaded, exercise.checks, terms.seed) ?? (await judgeFunction(exercise, source, sandbox, terms))
  );
}

/**
 * Whether an answer is right without the finished functions that it calls: one that merely compares itself with them, or
 * prints what they give, needs none of them.
 */
async function passesWithout(exercise: Exercise, source: string, sandbox: Sandbox, terms: Terms) {
  const rules = { ...terms.rules, empty: true };
  try {
    const { kind } = await judgeSource(exercise, source, sandbox, { ...terms, rules });
    return kind === 'passed';
  } catch (error) {
    if (error instanceof SandboxGone && error.why !== 'unloaded') return false;
    throw error;
  }
}

async function judgeFunction(
  exercise: Exercise,
  source: string,
  sandbox: Sandbox,
  terms: Terms,
): Promise<Verdict> {
  const { checks } = exercise;
  const { seed } = terms;
  const misshapen = await shapeFinding(checks, sandbox, seed);
  if (misshapen) return wrong(misshapen, null, seed);

  let changing: Call | null = null;
  const noticing = noticingChanges(sandbox, (call) => {
    changing ??= call;
  });
  const { failure, passed } = await firstFailure(checks, noticing, terms);
  if (failure?.threw) return { kind: 'crashed', ...failure.finding, line: failure.threw.line, seed };
  if (failure) return recognise(exercise, source, failure.finding, passed, sandbox, seed);
  if (changing) return wrong(mutating(changing, checks), passed, seed);
  return { kind: 'passed', passed: checks.steps.map((step) => step.name), seed };
}

/** All properties are tried, so that the verdict can say how many hold; later stages stop at their first failure. */
async function firstFailure(checks: Checks, sandbox: Sandbox, { seed, patience }: Terms) {
  const properties = checks.steps.filter((step) => step.stage === 'property');
  const later = checks.steps.filter((step) => step.stage !== 'property');
  const failures: Failure[] = [];
  for (const step of properties) {
    if (failures.length > 0 && patience.isOver()) break;
    const failure = await examine(step, sandbox, { ...checks, seed, patience });
    if (failure) failures.push(failure);
  }
  const passed = { count: properties.length - failures.length, of: properties.length };
  if (failures[0]) return { failure: failures[0], passed };
  for (const step of later) {
    const failure = await examine(step, sandbox, { ...checks, seed, patience });
    if (failure) return { failure, passed };
  }
  return { failure: await sweep(checks, sandbox, seed, patience), passed };
}

/** The same sandbox, saying which call has changed what it was given. */
const noticingChanges = (sandbox: Sandbox, changed: (call: Call) => void): Sandbox => ({
  ...sandbox,
  async call(calls) {
    const outcomes = await sandbox.call(calls);
    for (const [i, outcome] of outcomes.entries())
      if (outcome.kind === 'value' && outcome.mutated) changed(calls[i] as Call);
    return outcomes;
  },
});

function mutating({ name, args }: Call, checks: Checks): Finding {
  const isMain = name === checks.function;
  const parameters = isMain ? checks.parameters : (checks.others?.[name]?.parameters ?? []);
  return {
    id: 'mutates',
    stage: 'shape',
    step: 'every function leaves its arguments alone',
    problem: `${name} changed what it was given; whoever calls it would lose their data.`,
    next: 'Work on a new list, made with map for instance.',
    counterexample: { ...(!isMain && { function: name }), parameters, args, yours: undefined },
  };
}

async function recognise(
  exercise: Exercise,
  source: string,
  finding: Finding,
  passed: Passed,
  sandbox: Sandbox,
  seed: number,
): Promise<Verdict> {
  const mistake = finding.id === 'unsteady' ? null : await diagnose(exercise, sandbox, seed, finding);
  const told = mistake ? finding : await lostParts(exercise, source, { finding, sandbox, seed });
  const gap = await gapCurves(exercise.checks, told.counterexample, sandbox);
  if (!mistake) return { ...wrong(told, passed, seed), gap };
  const { id, says: problem, next, convention = false } = mistake;
  return { ...wrong({ ...finding, id, problem, next }, passed, seed), convention, gap };
}

const wrong = (finding: Finding, passed: Passed, seed: number): Extract<Verdict, { kind: 'wrong' }> => ({
  kind: 'wrong',
  ...finding,
  passed,
  convention: false,
  gap: null,
  seed,
});

function unloaded(loaded: Loaded, checks: Checks, seed: number): Verdict | null {
  if (loaded.kind !== 'ready') {
    const parses = loaded.kind === 'syntax';
    const place = loaded.line ? ` on line ${loaded.line}` : '';
    return crashed(
      {
        id: loaded.kind,
        stage: parses ? 'parses' : 'runs',
        step: parses ? 'the code can be read' : 'the code runs',
        problem: parses
          ? `The code cannot be read${place}: ${withoutStop(loaded.message)}.`
          : `The code stopped${place} before the function could be called: ${withoutStop(loaded.message)}.`,
        next: parses
          ? 'Look for a missing bracket, comma or quote there.'
          : 'Look at what runs outside the function.',
        counterexample: null,
        ...('printed' in loaded && { printed: loaded.printed }),
      },
      loaded.line,
      seed,
    );
  }
  const missing = [checks.function, ...(checks.alsoExports ?? []), ...(checks.apart ?? [])].find(
    (name) => !loaded.exports.includes(name),
  );
  if (!missing) return null;
  const finding = {
    id: 'no-export',
    stage: 'runs' as const,
    step: `the file exports ${missing}`,
    problem: `No exported function is called ${missing}.`,
    next: `Keep the line that begins “export function ${missing}”.`,
    counterexample: null,
  };
  return wrong(finding, null, seed);
}

const rulesOf = ({ forbidden = [], mayUse = [] }: Checks): Rules => ({
  refused: forbidden.flatMap(({ names }) => names).filter((name) => !mayUse.includes(name)),
  allowed: mayUse,
  empty: false,
});

const nameIn = (path: string) => path.slice(path.lastIndexOf('.') + 1);

/** The words of the exercise where it has some, and what was called. */
function shortcutFinding({ forbidden = [] }: Checks, shortcuts: readonly string[]): Finding {
  const named = forbidden.find(({ names }) => shortcuts.some((path) => names.includes(nameIn(path))));
  const { id, says, next } = named ?? forbidden.find(({ id }) => id === finished.id) ?? finished;
  const call = shortcuts.find((path) => named?.names.includes(nameIn(path))) ?? shortcuts[0];
  const problem = `${says} Your code calls ${call}.`;
  return { id, stage: 'rule', step: 'the work is your own', problem, next, counterexample: null };
}

const finished = {
  id: 'finished-loss',
  says: 'The numbers are right, and they come from a finished function; here the point is to write it.',
  next: 'Write it yourself; plain arithmetic is enough.',
};

const tooSlowId = 'slow';

/** Right on every input tried, but time ran out: neither called wrong nor passed. */
function tooSlow({ tried, milliseconds }: TooSlow, checks: Checks, seed: number): Verdict {
  const of = checks.steps.length * runsOfAStep + sweepOf(checks);
  const each = Number((milliseconds / Math.max(1, tried)).toPrecision(1));
  return wrong(
    {
      id: tooSlowId,
      stage: 'runs',
      step: 'the code is quick enough to be checked',
      problem: `Right as far as it went: ${tried.toLocaleString('en')} of ${of.toLocaleString('en')} inputs, at ${each} ms each. That was too slow for the rest, so it has not passed.`,
      next: 'Let one call do less: nothing computed twice, and plain numbers where no tensor is needed.',
      counterexample: null,
    },
    null,
    seed,
  );
}

const crashed = (finding: Finding, line: number | null, seed: number): Verdict => ({
  kind: 'crashed',
  ...finding,
  line,
  seed,
});

const sameText = (a: string, b: string) => a.replace(/\s+/g, '') === b.replace(/\s+/g, '');

/** A message as a part of a sentence that ends by itself. */
const withoutStop = (message: string) => message.replace(/\.$/, '');
