import { fileURLToPath } from 'node:url';
import { sample } from 'fast-check';
import { afterAll, afterEach, expect, test } from 'vitest';
import { close } from '../../src/judge/close.ts';
import { type ExerciseFolder, exerciseSlugs, readExercise } from '../../src/judge/exerciseFolder.ts';
import { judge } from '../../src/judge/judge.ts';
import { nodeSandbox } from '../../src/judge/nodeSandbox.ts';
import { answer } from '../../src/judge/steps.ts';
import { programsFor } from './programs.ts';

/* Random programs into every exercise; `npm run soak` tries ten thousand. */

const wanted = Number(process.env.LOSSBOOK_PROGRAMS ?? 250);
const fresh = 10_000;
const seed = 20_261_128;

const root = fileURLToPath(new URL('../../src/content/exercises', import.meta.url));
const slugs = await exerciseSlugs(root);
const sandbox = nodeSandbox({ shared: true });
const counts = { programs: 0, passed: 0, disagreeing: 0, faults: 0 };

// A worker keeps every program that it has loaded: thousands would fill its memory.
afterEach(() => sandbox.end());

afterAll(() => {
  const { programs, passed, disagreeing, faults } = counts;
  console.log(
    `${programs} random programs: ${passed} passed, each compared on ${fresh} fresh inputs; ${disagreeing} of them disagreed; ${faults} judge faults`,
  );
});

/** The first of many fresh inputs on which a program that passed and the reference differ. */
async function difference({ checks }: ExerciseFolder) {
  const { tolerance, reference, inOrder = (given) => given } = checks;
  const inputs = sample(checks.inputs, { seed: seed + 1, numRuns: fresh });
  for (let start = 0; start < fresh; start += 500) {
    const some = inputs.slice(start, start + 500);
    const outcomes = await sandbox.call(some.map((args) => ({ name: checks.function, args })));
    const at = outcomes.findIndex(
      (outcome, i) =>
        outcome.kind !== 'value' ||
        !close(inOrder(outcome.value), inOrder(answer(reference, some[i] ?? [])), tolerance),
    );
    if (at >= 0) return { args: some[at], outcome: outcomes[at] };
  }
  return null;
}

test.each(slugs)(
  '%s: no random program passes that differs from the reference, and the judge itself never fails',
  async (slug) => {
    const exercise = await readExercise(root, slug);
    const programs = sample(programsFor(exercise), { seed, numRuns: Math.ceil(wanted / slugs.length) });
    const amiss: unknown[] = [];
    for (const source of programs) {
      const verdict = await judge(exercise, source, sandbox, seed);
      counts.programs++;
      if (verdict.kind === 'graderFault') {
        counts.faults++;
        amiss.push({ source, verdict });
      }
      if (verdict.kind !== 'passed') continue;
      counts.passed++;
      const differs = await difference(exercise);
      if (!differs) continue;
      counts.disagreeing++;
      amiss.push({ source: source.slice(source.lastIndexOf('return')), differs });
    }
    expect(amiss).toEqual([]);
  },
  600_000,
);
