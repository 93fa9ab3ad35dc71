/* What a verdict shows as ours is our solution's answer: over the known mistakes and some mutants of all exercises. */
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { close } from '../../src/judge/close.ts';
import { type ExerciseFolder, exerciseSlugs, readExercise } from '../../src/judge/exerciseFolder.ts';
import { judge } from '../../src/judge/judge.ts';
import { mutantsOf } from '../../src/judge/mutants.ts';
import { nodeLearner } from '../../src/judge/nodeLearner.ts';
import { type Args, isList, isRecord } from '../../src/judge/plain.ts';
import { answer, type Reference } from '../../src/judge/steps.ts';
import type { Counterexample, ShownCall, Verdict } from '../../src/judge/verdict.ts';
import { words } from '../../src/judge/words.ts';

const root = fileURLToPath(new URL('../../src/content/exercises', import.meta.url));
const slugs = await exerciseSlugs(root);
const learner = nodeLearner({ shared: true, callLimit: 3_000 });

afterAll(() => learner.end());

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
  return [/\.\.(?!\.)/, /^Not yet\.? All \d+ properties hold\.$/, /undefined\./, /“ours” below/].flatMap(
    (wrong) => (wrong.test(text.replaceAll('…', '')) && !/\.\.\./.test(text) ? [text] : []),
  );
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
      const verdict = await judge(exercise, source, learner, 3);
      found.push(...unsaid(verdict));
      const counterexample = 'counterexample' in verdict ? verdict.counterexample : null;
      if (!counterexample) continue;
      shown += 'ours' in counterexample ? 1 : 0;
      found.push(...(await untrue(exercise, solution, counterexample)));
    }
    expect(found).toEqual([]);
    expect(shown).toBeGreaterThan(0);
  });
});
