import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Checks } from '../../src/judge/exercise.ts';
import { type ExerciseFolder, readExercise } from '../../src/judge/exerciseFolder.ts';
import { gatesOf } from '../../src/judge/gates.ts';
import { mutantsOf } from '../../src/judge/mutants.ts';
import { mutationScore } from '../../src/judge/mutationScore.ts';
import { nodeSandbox } from '../../src/judge/nodeSandbox.ts';
import { verdictsBy } from '../../src/judge/verdictsBy.ts';

const root = fileURLToPath(new URL('../../src/content/exercises', import.meta.url));
const sound = await readExercise(root, 'first-loss');
const sandbox = nodeSandbox({ shared: true });
const withChecks = (changed: Partial<Checks>): ExerciseFolder => ({
  ...sound,
  checks: { ...sound.checks, ...changed },
});

afterAll(() => sandbox.end());

async function closedGates(exercise: ExerciseFolder) {
  const verdictsOn = verdictsBy(exercise, sandbox, [1]);
  const closed: string[] = [];
  for (const gate of gatesOf(exercise)) if (await gate.run(verdictsOn)) closed.push(gate.name);
  return closed;
}

test('a folder that lacks a file is told which, and what it holds', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'exercises-'));
  await mkdir(join(folder, 'empty'));
  await writeFile(join(folder, 'empty', 'prompt.mdx'), '');
  await expect(readExercise(folder, 'empty')).rejects.toThrow(
    /^empty\/starter\.ts is missing: .+\.\nempty\/solution\.ts is missing: .+\.\nempty\/checks\.ts is missing: .+\.$/,
  );
});

describe('a gate closes on', () => {
  test('nothing in a sound exercise', async () => {
    expect(await closedGates(sound)).toEqual([]);
  });

  test.each<[string, ExerciseFolder, string]>([
    ['a solution that fails', { ...sound, solution: sound.starter }, 'the solution passes'],
    [
      'a known mistake with another message',
      {
        ...sound,
        knownMistakes: {
          ...sound.knownMistakes,
          'half.ts': '// half: none\nexport const squaredError = () => 0;',
        },
      },
      'known-mistakes/half.ts gets the message “half”',
    ],
    [
      'a right answer that is refused',
      { ...sound, alsoRight: { ...sound.alsoRight, 'new.ts': 'export const squaredError = () => 0;' } },
      'also-right/new.ts passes',
    ],
    [
      'steps that leave half an answer to the sweep',
      withChecks({ steps: [], mistakes: {} }),
      'the starter does not pass once anything is typed',
    ],
    [
      'checks that pass half an answer',
      withChecks({ steps: [], sweep: 0 }),
      'the starter does not pass once anything is typed',
    ],
    ['an empty hint', withChecks({ hints: [{ says: '' }, ...sound.checks.hints] }), 'has no empty hint'],
    [
      'a hint that tells the answer early',
      withChecks({
        hints: [{ says: 'Write return (input - target) ** 2; and be done.' }, ...sound.checks.hints],
      }),
      'gives no line of the answer before the last hint',
    ],
    [
      'a hint that is an answer',
      withChecks({ hints: [...sound.checks.hints, { says: 'Here it is.', code: sound.solution }] }),
      'hint 4 does not pass as an answer',
    ],
    ['a stray file', { ...sound, files: [...sound.files, 'solution.ts~'] }, 'holds no stray file'],
    ['missing front matter', { ...sound, prompt: 'Finish the line.' }, 'says in its front matter what it is'],
  ])('%s', async (_, exercise, gate) => {
    expect(await closedGates(exercise)).toContain(gate);
  });
});

describe('mutants', () => {
  test('change one thing each', () => {
    // By hand, for `size <= delta ? 0.5 * size : Math.abs(delta)`: 2 comparisons, 3 branches, a product, a number, a call.
    const mutants = mutantsOf(
      'export const f = (size: number, delta: number) => size <= delta ? 0.5 * size : Math.abs(delta);',
    );
    expect(mutants.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'size <= delta → size < delta',
        'size <= delta → size > delta',
        '0.5 * size → 0.5 / size',
        '0.5 → 1.5',
        'Math.abs(delta) → (delta)',
      ]),
    );
    expect(mutants).toHaveLength(8);
  });

  test('show a hole in the checks', async () => {
    const [zeroAtTruth] = sound.checks.steps;
    const holed = withChecks({ steps: zeroAtTruth ? [zeroAtTruth] : [], mistakes: {} });
    const score = await mutationScore(holed, verdictsBy(holed, sandbox, [1]));
    expect(score.survivors).toContain('(input - target) ** 2 → (input - target) * 2');
    expect(score.caught).toBeLessThan(score.of);
  });

  test('show a list of equivalents that is out of date', async () => {
    const listed = withChecks({ equivalents: { '2 → 3': 'once thought harmless' } });
    expect((await mutationScore(listed, verdictsBy(listed, sandbox, [1]))).outdated).toEqual(['2 → 3']);
  });
});
