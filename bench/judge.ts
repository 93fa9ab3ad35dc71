/**
 * From Check to verdict with everything loaded: our solution (all stages run) and each known mistake (found, shrunk,
 * recognised), against the same number of bare calls of the solution. Goal: a verdict within 300 ms.
 */
import { fileURLToPath } from 'node:url';
import { exerciseSlugs, readExercise } from '../src/judge/exerciseFolder.ts';
import { judge } from '../src/judge/judge.ts';
import type { Call, Learner } from '../src/judge/learner.ts';
import { nodeLearner } from '../src/judge/nodeLearner.ts';
import { answer, type Reference } from '../src/judge/steps.ts';

const root = fileURLToPath(new URL('../src/content/exercises', import.meta.url));
const learner = nodeLearner({ shared: true });

/** The same learner, noting what it is asked. */
function noting(calls: Call[]): Learner {
  return {
    ...learner,
    call: (asked) => {
      calls.push(...asked);
      return learner.call(asked);
    },
  };
}

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

for (const slug of await exerciseSlugs(root)) {
  const exercise = await readExercise(root, slug);
  const calls: Call[] = [];
  await judge(exercise, exercise.solution, noting(calls), 1);
  const timed = async (source: string) => {
    const times: number[] = [];
    for (let seed = 1; seed <= 5; seed++) {
      const start = performance.now();
      const { kind } = await judge(exercise, source, learner, seed);
      if (kind !== 'crashed') times.push(performance.now() - start);
    }
    return median(times);
  };
  const ours: Record<string, Reference> = await import(`../src/content/exercises/${slug}/solution.ts`);
  const start = performance.now();
  for (const { name, args } of calls) answer(ours[name] as Reference, args);
  const bare = performance.now() - start;
  const solution = await timed(exercise.solution);
  const recognised: number[] = [];
  for (const id of Object.keys(exercise.checks.mistakes)) {
    const source = exercise.knownMistakes[`${id}.ts`];
    if (source) recognised.push(await timed(source));
  }
  console.log(
    `${slug}: passed in ${solution.toFixed(0)} ms, ${(solution / bare).toFixed(1)} times its ${calls.length} bare calls; ` +
      `known mistakes named in ${median(recognised).toFixed(0)} ms, at most ${Math.max(...recognised).toFixed(0)} ms`,
  );
}
learner.end();
