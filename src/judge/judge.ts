import { diagnose } from './diagnose.ts';
import { examine, type Failure } from './examine.ts';
import type { Checks, Exercise } from './exercise.ts';
import { gapCurves } from './gap.ts';
import { type Learner, LearnerGone, type Loaded } from './learner.ts';
import { lostParts } from './parts.ts';
import { shapeFinding } from './shape.ts';
import { named } from './slips/named.ts';
import { sweep } from './sweep.ts';
import type { Counterexample, Finding, Verdict } from './verdict.ts';

type Held = { count: number; of: number } | null;

/**
 * Judges a reader's file: untouched, parses, runs, shape, properties, values, gradient, stability, a sweep, rules;
 * the first stage that fails speaks. A fault on our side is the verdict `graderFault`.
 *
 * Rejects only when the worker for the reader's code does not come: then nothing was judged.
 *
 * @param seed draws the random inputs; the same seed gives the same verdict.
 */
export async function judge(
  exercise: Exercise,
  source: string,
  learner: Learner,
  seed: number,
): Promise<Verdict> {
  if (sameText(source, exercise.starter)) return { kind: 'untouched' };
  const verdict = await judged(exercise, source, learner, seed);
  return named(verdict, source, exercise.checks, (mended) => judged(exercise, mended, learner, seed));
}

async function judged(exercise: Exercise, source: string, learner: Learner, seed: number): Promise<Verdict> {
  try {
    const loaded = await learner.load(source, forbiddenNames(exercise.checks));
    return (
      unloaded(loaded, exercise.checks, seed) ??
      (await judgeFunction(exercise, source, loaded, learner, seed))
    );
  } catch (error) {
    if (error instanceof LearnerGone && error.why !== 'unloaded') return gone(error.why, seed);
    if (error instanceof LearnerGone) throw new Error('the worker that runs your code');
    return { kind: 'graderFault', problem: error instanceof Error ? error.message : String(error), seed };
  }
}

async function judgeFunction(
  exercise: Exercise,
  source: string,
  loaded: Loaded,
  learner: Learner,
  seed: number,
): Promise<Verdict> {
  const { checks } = exercise;
  const misshapen = await shapeFinding(checks, learner, seed);
  if (misshapen) return wrong(misshapen, null, seed);

  const { failure, held } = await firstFailure(checks, learner, seed);
  if (failure?.threw) return { kind: 'crashed', ...failure.finding, line: failure.threw.line, seed };
  if (failure) return recognise(exercise, source, failure.finding, held, learner, seed);

  const shortcut = forbiddenUse(checks, loaded, await learner.noted());
  if (shortcut) return wrong(shortcut, held, seed);
  return { kind: 'passed', held: checks.steps.map((step) => step.name), seed };
}

/** All properties are tried, so that the verdict can say how many hold; later stages stop at their first failure. */
async function firstFailure(checks: Checks, learner: Learner, seed: number) {
  const properties = checks.steps.filter((step) => step.stage === 'property');
  const later = checks.steps.filter((step) => step.stage !== 'property');
  const failures: Failure[] = [];
  for (const step of properties) {
    const failure = await examine(step, learner, { ...checks, seed });
    if (failure) failures.push(failure);
  }
  const held = { count: properties.length - failures.length, of: properties.length };
  if (failures[0]) return { failure: failures[0], held };
  for (const step of later) {
    const failure = await examine(step, learner, { ...checks, seed });
    if (failure) return { failure, held };
  }
  return { failure: await sweep(checks, learner, seed), held };
}

async function recognise(
  exercise: Exercise,
  source: string,
  finding: Finding,
  held: Held,
  learner: Learner,
  seed: number,
): Promise<Verdict> {
  const mistake = finding.id === 'unsteady' ? null : await diagnose(exercise, learner, seed, finding);
  const told = mistake ? finding : await lostParts(exercise, source, { finding, learner, seed });
  const gap = await gapCurves(exercise.checks, told.counterexample, learner);
  if (!mistake) return { ...wrong(told, held, seed), gap };
  const { id, says: problem, next, convention = false } = mistake;
  return { ...wrong({ ...finding, id, problem, next }, held, seed), convention, gap };
}

const wrong = (finding: Finding, held: Held, seed: number): Extract<Verdict, { kind: 'wrong' }> => ({
  kind: 'wrong',
  ...finding,
  held,
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

const forbiddenNames = ({ forbidden = [] }: Checks) => forbidden.flatMap(({ names }) => names);

/** What the reader's text names, or what its run has called by another name. */
function forbiddenUse(checks: Checks, loaded: Loaded, noted: readonly string[]): Finding | null {
  if (loaded.kind !== 'ready') return null;
  const uses = [...loaded.uses, ...noted];
  const used = checks.forbidden?.find(({ names }) => names.some((name) => uses.includes(name)));
  if (!used) return null;
  const { id, says: problem, next } = used;
  return { id, stage: 'rule', step: 'the work is your own', problem, next, counterexample: null };
}

function gone(why: Exclude<LearnerGone['why'], 'unloaded'>, seed: number): Verdict {
  const problem = {
    time: 'The code did not finish in time, so it was stopped. Nothing is lost.',
    memory: 'The code asked for more memory than there is, so it was stopped. Nothing is lost.',
    ended: 'The code was stopped.',
  }[why];
  const next = 'Check that every loop comes to an end.';
  const counterexample: Counterexample | null = null;
  return crashed(
    { id: why, stage: 'runs', step: 'the code comes to an end', problem, next, counterexample },
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
