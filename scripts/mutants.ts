import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import type { Mutant } from '../tests/losses/mutant.ts';

// Mutation testing of the loss module: each mutant of tests/losses/cases and tests/losses/sharedMutants.ts is put into
// the source as it is loaded (no file changes), and the loss tests must fail. `npm run mutants [-- file…]` prints the
// score; a survivor that is not named equivalent fails the run.

const { positionals: wanted } = parseArgs({ allowPositionals: true });
const lists = ['tests/losses/sharedMutants.ts', ...globSync('tests/losses/cases/*.ts').sort()];
const given = await Promise.all(
  lists.map((path) => import(resolve(path)) as Promise<{ mutants?: Mutant[] }>),
);
const mutants = given
  .flatMap((each) => each.mutants ?? [])
  .filter(({ file }) => wanted.length === 0 || wanted.includes(file));

// The first set finds nearly everything in seconds; the second is asked about what survives it.
const quick = ['errors', 'pitfalls', 'oracle', 'contract', 'extremes'].map(
  (each) => `tests/losses/${each}.test.ts`,
);
const thorough = ['tests/losses'];

const survivors: Mutant[] = [];
let killed = 0;
for (const mutant of mutants) {
  const found = (await objection(mutant, quick)) || (await objection(mutant, thorough));
  if (found) killed += 1;
  else survivors.push(mutant);
  console.log(`${found ? 'killed  ' : 'SURVIVED'} ${mutant.file}: ${mutant.from} → ${mutant.to}`);
}

const unexplained = survivors.filter((each) => each.equivalent === undefined);
const equivalent = survivors.length - unexplained.length;
console.log(`\n${killed} of ${mutants.length - equivalent} mutants killed, ${equivalent} named equivalent`);
process.exitCode = unexplained.length === 0 ? 0 : 1;

/** Whether a test fails with the mutant in place. */
async function objection({ file, from, to }: Mutant, tests: string[]): Promise<boolean> {
  const path = resolve('src/losses', file);
  const occurrences = readFileSync(path, 'utf8').split(from).length - 1;
  if (occurrences !== 1) {
    throw new Error(
      `${file} holds ${JSON.stringify(from)} ${occurrences} times, not once; update its mutant`,
    );
  }
  const vitest = await startVitest(
    'test',
    tests,
    // Vitest's cache of transformed modules knows nothing of the mutant, and would serve the file without it.
    { watch: false, bail: 1, reporters: [{}], silent: true, passWithNoTests: false, fsModuleCache: false },
    {
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          transform: (code, id) => (id === path ? code.replace(from, () => to) : undefined),
        },
      ],
    },
  );
  const failed = vitest.state.getFiles().some((each) => each.result?.state === 'fail');
  await vitest.close();
  process.exitCode = undefined;
  return failed;
}
