import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type ExerciseFolder, exerciseSlugs, inPython, readExercise } from '../src/judge/exerciseFolder.ts';
import { gatesOf, type VerdictsOn } from '../src/judge/gates.ts';
import { judge } from '../src/judge/judge.ts';
import { mutationScore } from '../src/judge/mutationScore.ts';
import { nodeSandbox } from '../src/judge/nodeSandbox.ts';
import type { Language } from '../src/judge/readersModule.ts';
import type { Verdict } from '../src/judge/verdict.ts';
import { verdictsBy } from '../src/judge/verdictsBy.ts';
import { visibleText } from '../src/judge/visibleText.ts';
import { ofFunction, relationNote, rows, toleranceNote, words } from '../src/judge/words.ts';

const usage = `Usage: npm run check -- SLUG FILE [--json] [--seed N]   judge an answer: exit 0 passed, 1 not yet, 2 crashed
       npm run check -- --all [SLUG …] [--seed N]       try every exercise, or those named; print mutation scores`;

const root = fileURLToPath(new URL('../src/content/exercises', import.meta.url));

async function checkFile(slug: string, file: string, seed: number, json: boolean): Promise<number> {
  await requireKnown([slug]);
  const [folder, source] = await Promise.all([readExercise(root, slug), readFile(file, 'utf8')]);
  const exercise = file.endsWith('.py') ? inPython(folder) : folder;
  const sandbox = nodeSandbox();
  const verdict = await judge(exercise, source, sandbox, seed).finally(() => sandbox.end());
  console.log(json ? inJson(verdict) : inText(verdict, exercise.language));
  return { passed: 0, untouched: 1, wrong: 1, crashed: 2, graderFault: 2 }[verdict.kind];
}

async function requireKnown(slugs: readonly string[]): Promise<void> {
  const known = await exerciseSlugs(root);
  const unknown = slugs.find((slug) => !known.includes(slug));
  if (unknown !== undefined) throw new Error(`unknown exercise: ${unknown} (known: ${known.join(', ')})`);
}

function inText(verdict: Verdict, language?: Language): string {
  const { headline, sentences } = words(verdict);
  const lines = [headline, ...sentences];
  if ('counterexample' in verdict && verdict.counterexample) {
    const { counterexample } = verdict;
    if (ofFunction(counterexample)) lines.push('', ofFunction(counterexample).trim());
    for (const cells of rows(counterexample, language))
      lines.push('', ...cells.map(({ name, value }) => `  ${name.padEnd(14)}${value}`));
    const notes = [relationNote(counterexample, language), toleranceNote(counterexample)].filter(
      (note) => note !== '',
    );
    lines.push('', ...notes);
  }
  if ('printed' in verdict && verdict.printed)
    lines.push('', 'printed on this input:', ...verdict.printed.map((line) => `  ${line}`));
  if ('seed' in verdict) lines.push('', `seed ${verdict.seed}`);
  return lines.map((line) => visibleText(line).replaceAll('\n', ' ⏎ ')).join('\n');
}

const inJson = (verdict: Verdict) =>
  JSON.stringify(verdict, (_, value) => (typeof value === 'string' ? visibleText(value) : value), 2);

async function checkAll(wanted: readonly string[], seed: number): Promise<number> {
  await requireKnown(wanted);
  const sandbox = nodeSandbox({ shared: true });
  let failures = 0;
  const fail = (line: string) => {
    failures++;
    console.log(`  ${line}`);
  };
  for (const slug of wanted.length > 0 ? wanted : await exerciseSlugs(root)) {
    const folder = await readExercise(root, slug);
    for (const exercise of folder.python ? [folder, inPython(folder)] : [folder])
      await tryAll(exercise, verdictsBy(exercise, sandbox, [seed]), fail);
  }
  sandbox.end();
  console.log(failures === 0 ? 'All gates hold.' : `${failures} to look at.`);
  return failures === 0 ? 0 : 1;
}

async function tryAll(exercise: ExerciseFolder, verdictsOn: VerdictsOn, fail: (line: string) => void) {
  const gates = gatesOf(exercise);
  console.log(`${exercise.slug}${exercise.language === 'python' ? ', Python' : ''}: ${gates.length} gates`);
  for (const gate of gates) {
    const problem = await gate.run(verdictsOn);
    if (problem) fail(`${gate.name}: ${problem}`);
  }
  const { caught, of, survivors, outdated } = await mutationScore(exercise, verdictsOn);
  console.log(`  mutants caught: ${caught} of ${of} (${((100 * caught) / of).toFixed(1)} %)`);
  for (const name of survivors) fail(`not caught: ${name}`);
  for (const name of outdated) fail(`listed as equivalent, but it is not: ${name}`);
}

// A process that runs a reader's code is killed as this one exits, and not when a signal ends it.
for (const [signal, number] of [
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const)
  process.once(signal, () => process.exit(128 + number));

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean' }, json: { type: 'boolean' }, seed: { type: 'string' } },
  });
  const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
  if (!Number.isInteger(seed)) throw new Error(`--seed takes a whole number, got ${values.seed}`);
  const [slug, file] = positionals;
  if (values.all) process.exitCode = await checkAll(positionals, seed);
  else if (slug && file) process.exitCode = await checkFile(slug, file, seed, values.json ?? false);
  else throw new Error(usage);
} catch (error) {
  console.error(visibleText(error instanceof Error ? error.message : String(error)));
  process.exitCode = 2;
}
