/* Twelve habits applied by machine to every solution: each is refused, and a slip of the language is named. */
import { fileURLToPath } from 'node:url';
import { sample } from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { close } from '../../src/judge/close.ts';
import { type ExerciseFolder, exerciseSlugs, readExercise } from '../../src/judge/exerciseFolder.ts';
import { isSweptOnly } from '../../src/judge/gates.ts';
import { type Habit, type HabitKind, habitsOf } from '../../src/judge/habits.ts';
import { judge } from '../../src/judge/judge.ts';
import { nodeSandbox } from '../../src/judge/nodeSandbox.ts';
import { answer } from '../../src/judge/steps.ts';
import type { Verdict } from '../../src/judge/verdict.ts';

const root = fileURLToPath(new URL('../../src/content/exercises', import.meta.url));
const slugs = await exerciseSlugs(root);
const sandbox = nodeSandbox({ shared: true, callLimit: 3_000 });

afterAll(() => sandbox.end());

/** The messages that name each habit of the language; a known mistake names it as well, and so does its own name. */
const names: Partial<Record<HabitKind, readonly string[]>> = {
  caret: ['caret'],
  'list in Math.max': ['list-in-max'],
  'no return': ['no-return', 'shape'],
  'text sort': ['text-sort'],
  'parameters exchanged': ['other-order', 'exchanged'],
  'state kept': ['kept', 'unsteady'],
  'for … in': ['for-in'],
  'Math.floor': ['rounded'],
};

/** Habits that change nothing here, each with the reason. */
const equivalent: Readonly<Record<string, Readonly<Record<string, string>>>> = {};

function checkedIn({ checks }: ExerciseFolder) {
  const [args = []] = sample(checks.inputs, { seed: 1, numRuns: 1 });
  const names = [checks.function, ...(checks.alsoExports ?? []), ...(checks.apart ?? [])];
  return names
    .filter((name) => name !== 'plan')
    .map((name) => ({ name, takesLists: name !== checks.function || args.some(Array.isArray) }));
}

/** Exchanging the first two parameters leaves a function as it is where it treats both alike. */
function isSymmetric({ checks }: ExerciseFolder, { kind, within }: Habit): boolean {
  if (kind !== 'parameters exchanged') return false;
  const reference = within === checks.function ? checks.reference : checks.others?.[within ?? '']?.reference;
  if (!reference) return false;
  return sample(checks.inputs, { seed: 1, numRuns: 60 }).every(([first, second, ...rest]) => {
    try {
      return close(answer(reference, [first, second, ...rest]), answer(reference, [second, first, ...rest]));
    } catch {
      return false;
    }
  });
}

function amiss(exercise: ExerciseFolder, habit: Habit, verdict: Verdict): string[] {
  const said = `${habit.name} in ${habit.within}: ${JSON.stringify(verdict).slice(0, 300)}`;
  if (verdict.kind === 'passed' || isSweptOnly(verdict)) return [`not refused: ${said}`];
  const expected = names[habit.kind];
  const isNamed =
    !expected ||
    ('id' in verdict &&
      (expected.includes(verdict.id) || Object.hasOwn(exercise.checks.mistakes, verdict.id)));
  return isNamed ? [] : [`not named: ${said}`];
}

describe('twelve habits in the solution of', () => {
  test.each(slugs)('%s are refused, and named where they are slips of the language', async (slug) => {
    const exercise = await readExercise(root, slug);
    const habits = habitsOf(exercise.solution, checkedIn(exercise)).filter(
      (habit) => !isSymmetric(exercise, habit) && !Object.hasOwn(equivalent[slug] ?? {}, habit.name),
    );
    expect(habits.length).toBeGreaterThan(0);
    const found: string[] = [];
    for (const habit of habits)
      found.push(...amiss(exercise, habit, await judge(exercise, habit.source, sandbox, 5)));
    expect(found).toEqual([]);
  });
});
