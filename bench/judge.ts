/**
 * From Check to verdict with everything loaded: our solution (all stages run) and each known mistake (found, shrunk,
 * recognised), against the same number of bare calls of the solution: `npm run bench -- judge [--json]`.
 */
import { fileURLToPath } from 'node:url';
import { exerciseSlugs, readExercise } from '../src/judge/exerciseFolder.ts';
import { judge } from '../src/judge/judge.ts';
import { nodeSandbox } from '../src/judge/nodeSandbox.ts';
import type { Call, Sandbox } from '../src/judge/sandbox.ts';
import { answer, type Reference } from '../src/judge/steps.ts';
import { report, type Table } from './harness/result.ts';
import { inWords, median, ratios, spread } from './harness/spread.ts';

const rounds = 5;
const root = fileURLToPath(new URL('../src/content/exercises', import.meta.url));
const sandbox = nodeSandbox({ shared: true });

/** The same sandbox, noting what it is asked. */
function noting(calls: Call[]): Sandbox {
  return {
    ...sandbox,
    call: (asked) => {
      calls.push(...asked);
      return sandbox.call(asked);
    },
  };
}

async function took(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A verdict; a fault of the judge is no verdict, and ends the bench. */
async function verdictOn(
  exercise: Awaited<ReturnType<typeof readExercise>>,
  source: string,
  seed: number,
): Promise<void> {
  const verdict = await judge(exercise, source, sandbox, seed);
  if (verdict.kind === 'graderFault') throw new Error(`${verdict.problem}`);
}

const table: Table = {};
const verdicts: number[] = [];
for (const slug of await exerciseSlugs(root)) {
  const exercise = await readExercise(root, slug);
  const calls: Call[] = [];
  await judge(exercise, exercise.solution, noting(calls), 1);
  const ours: Record<string, Reference> = await import(`../src/content/exercises/${slug}/solution.ts`);
  const mistakes = Object.keys(exercise.checks.mistakes).flatMap(
    (id) => exercise.knownMistakes[`${id}.ts`] ?? [],
  );
  const passed: number[] = [];
  const bare: number[] = [];
  const recognised: number[][] = mistakes.map(() => []);
  for (let seed = 1; seed <= rounds; seed++) {
    passed.push(await took(() => verdictOn(exercise, exercise.solution, seed)));
    bare.push(
      await took(() => {
        for (const { name, args } of calls) answer(ours[name] as Reference, args);
      }),
    );
    for (const [i, source] of mistakes.entries())
      recognised[i]?.push(await took(() => verdictOn(exercise, source, seed)));
  }
  const named = recognised.map(median);
  verdicts.push(median(passed), ...named);
  table[slug] = {
    calls: calls.length,
    'passed, ms': inWords(spread(passed), 0),
    '/ its bare calls': inWords(spread(ratios(passed, bare)), 1),
    'known mistakes': mistakes.length,
    'mistake named, ms, median and slowest': `${median(named).toFixed(0)}, ${Math.max(...named).toFixed(0)}`,
  };
}
sandbox.end();
report({
  bench: 'judge',
  how: `Each exercise judged in one process, ${rounds} rounds with as many seeds, by turns with the bare calls of the solution. Milliseconds and ratios: median and quartiles.`,
  goals: [
    {
      name: 'verdict, slowest of all exercises and mistakes',
      value: Math.max(...verdicts),
      unit: 'ms',
      goal: 300,
    },
  ],
  tables: { 'From Check to verdict': table },
});
