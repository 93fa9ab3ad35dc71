/* Over the known mistakes and some mutants of all exercises: what a verdict shows as ours is our solution's answer, and advice fits its input. */
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { close } from '../../src/judge/close.ts';
import { type ExerciseFolder, exerciseSlugs, readExercise } from '../../src/judge/exerciseFolder.ts';
import { judge } from '../../src/judge/judge.ts';
import { mutantsOf } from '../../src/judge/mutants.ts';
import { nodeSandbox } from '../../src/judge/nodeSandbox.ts';
import { type Args, isList, isRecord, type Plain } from '../../src/judge/plain.ts';
import { answer, type Reference } from '../../src/judge/steps.ts';
import type { Counterexample, ShownCall, Verdict } from '../../src/judge/verdict.ts';
import { words } from '../../src/judge/words.ts';

const root = fileURLToPath(new URL('../../src/content/exercises', import.meta.url));
const slugs = await exerciseSlugs(root);
const sandbox = nodeSandbox({ shared: true, callLimit: 3_000 });

afterAll(() => sandbox.end());

const parametersOf = ({ checks }: ExerciseFolder, { function: name }: ShownCall) =>
  name === undefined ? checks.parameters : checks.others?.[name]?.parameters;

/** Calls of which the verdict shows something as ours that our solution does not give. */
async function untrue(
  exercise: ExerciseFolder,
  solution: Solution,
  shown: Counterexample,
): Promise<string[]> {
  const calls = [...(shown.before ?? []), shown];
  return calls.flatMap((call) => {
    const found: string[] = [];
    if (String(parametersOf(exercise, call)) !== String(call.parameters))
      found.push(`parameters: ${said(call)}`);
    const isWhole = !('what' in call && call.what) && !isTable(call);
    const ours = call.ours !== undefined && isWhole ? rightAnswer(solution, exercise, call) : call.ours;
    if (!close(call.ours, ours)) found.push(`ours: ${said(call)}`);
    return found;
  });
}

type Solution = Readonly<Record<string, Reference>>;

const rightAnswer = (solution: Solution, { checks }: ExerciseFolder, call: ShownCall) =>
  answer(solution[call.function ?? checks.function] as Reference, call.args);

/** Of a table one place is shown, named in the sentence. */
const isTable = ({ args }: { args: Args }) =>
  args.length === 5 || args.some((arg) => isList(arg) && isRecord(arg[0]));
const said = (call: ShownCall) => JSON.stringify(call).slice(0, 300);

/** Sentences that no verdict may hold. */
function unsaid(verdict: Verdict): string[] {
  const { headline, sentences } = words(verdict);
  const text = [headline, ...sentences].join(' ');
  const never = [/(?<!\.)\.\.(?!\.)/, /^Not yet\.? All \d+ properties hold\.$/, /“ours” below/];
  return never.some((words) => words.test(text)) ? [text] : [];
}

/** Advice that speaks of something which the counterexample does not show; what a known mistake says holds everywhere. */
function unfitting({ checks }: ExerciseFolder, verdict: Verdict): string[] {
  if (!('next' in verdict) || !verdict.counterexample || Object.hasOwn(checks.mistakes, verdict.id))
    return [];
  const { args, yours, compared } = verdict.counterexample;
  const given = numbersIn(args);
  const answers = numbersIn([yours, compared?.yours ?? null]);
  const speaks: [RegExp, boolean][] = [
    [/NaN comes from/, answers.some(Number.isNaN)],
    [/An endless number comes/, answers.some((x) => !Number.isFinite(x) && !Number.isNaN(x))],
    [/negative error/, given.some((x) => x < 0)],
    [/logarithm of a probability is negative|sign of the residual reach/, answers.some((x) => x < 0)],
    [/Nothing is charged/, answers.every((x) => x === 0 || Number.isNaN(x))],
    [/quotient above 1/, answers.some((x) => x < 0)],
  ];
  return speaks.flatMap(([words, fits]) =>
    words.test(verdict.next) && !fits ? [`${verdict.next} ${JSON.stringify(verdict.counterexample)}`] : [],
  );
}

function numbersIn(value: Plain): number[] {
  if (typeof value === 'number') return [value];
  if (isList(value)) return value.flatMap(numbersIn);
  return isRecord(value) ? Object.values(value).flatMap(numbersIn) : [];
}

describe('ours is the answer of our solution in', () => {
  test.each(slugs)('%s', async (slug) => {
    const exercise = await readExercise(root, slug);
    const solution: Solution = await import(`${root}/${slug}/solution.ts`);
    const mutants = mutantsOf(exercise.solution).filter((_, i) => i % 4 === 0);
    const sources = [...Object.values(exercise.knownMistakes), ...mutants.map(({ source }) => source)];
    const found: string[] = [];
    let shown = 0;
    for (const source of sources.filter((text) => !/while \(true\)|for \(;;\)/.test(text))) {
      const verdict = await judge(exercise, source, sandbox, 3);
      found.push(...unsaid(verdict), ...unfitting(exercise, verdict));
      const counterexample = 'counterexample' in verdict ? verdict.counterexample : null;
      if (!counterexample) continue;
      shown += 'ours' in counterexample ? 1 : 0;
      found.push(...(await untrue(exercise, solution, counterexample)));
    }
    expect(found).toEqual([]);
    expect(shown).toBeGreaterThan(0);
  });
});
