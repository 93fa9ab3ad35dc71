/**
 * Mutation testing by StrykerJS: `npm run mutants -- AREA [FILE…]`. It changes an operator, a condition, a number or a
 * call at a time and expects a test of the area to fail. What came of it is kept in docs/mutants.json and told in
 * docs/mutants.md, file by file, so that a run over a few files leaves the others' rows. `-- tables` writes the page alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Stryker } from '@stryker-mutator/core';

/** What is changed, and the tests that are asked. */
interface Area {
  mutate: readonly string[];
  tests: readonly string[];
}

/**
 * The slow tests of losses, at random and by loops, are left out. Catalogue entries, words and lists are prose; of the judge only what runs in the page's own thread, since a test
 * runner cannot switch a mutant on in a worker or a child process.
 */
export const areas: Record<string, Area> = {
  losses: {
    mutate: ['src/losses/**/*.ts', '!src/losses/{index,entry,losses,curves,catalogue}.ts'],
    tests: ['tests/losses/!(bundle|formula|fuzz|names|oracleWasm|package|reference|types).test.ts'],
  },
  plots: {
    mutate: ['src/plots/**/*.ts'],
    tests: ['tests/plots/*.test.ts', 'tests/figures/*.test.ts'],
  },
  figures: {
    mutate: ['src/figures/*/*.ts', '!src/figures/*/{words,built}.ts', '!src/figures/waking/*'],
    tests: ['tests/figures/*.test.ts'],
  },
  judge: {
    mutate: [
      'src/judge/{conclude,diagnose,examine,gap,inputs,judge,parts,pattern,shape,steps,sweep,words}.ts',
    ],
    tests: ['tests/judge/{conclude,gap,judge,parts,pattern,steps,sweep,words}.test.ts'],
  },
};

type Mutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** What came of the mutants of one file. */
export interface Score {
  killed: number;
  /** Mutants after which a test never ended; they count as killed. */
  timedOut: number;
  /** Where a mutant stands that no test objects to, and what it puts there. */
  survived: readonly string[];
}
export type Scores = Record<string, Record<string, Score>>;

/** The scores of a run, by file. Mutants that Stryker ignores or that are no program say nothing of the tests. */
export function scoresOf(mutants: readonly Mutant[]): Record<string, Score> {
  const told = mutants.filter(({ status }) =>
    ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status),
  );
  const byFile = Map.groupBy(told, ({ fileName }) => relative('.', fileName));
  return Object.fromEntries(
    [...byFile].toSorted(([a], [b]) => a.localeCompare(b, 'en')).map(([file, all]) => [file, scoreOf(all)]),
  );
}

function scoreOf(mutants: readonly Mutant[]): Score {
  const count = (wanted: Mutant['status']) => mutants.filter(({ status }) => status === wanted).length;
  const survived = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  return {
    killed: count('Killed'),
    timedOut: count('Timeout'),
    survived: survived.map(
      ({ location, replacement }) => `${location.start.line}: ${inOneLine(replacement)}`,
    ),
  };
}

const inOneLine = (code: string) => code.replaceAll(/\s+/g, ' ').slice(0, 60);

const killedOf = ({ killed, timedOut }: Score) => killed + timedOut;
const madeOf = (score: Score) => killedOf(score) + score.survived.length;
const sum = (scores: readonly Score[], part: (score: Score) => number) =>
  scores.reduce((total, score) => total + part(score), 0);
const share = (of: number, all: number) => `${((100 * of) / all).toFixed(1)} %`;

function section(area: string, files: Record<string, Score>): string {
  const all = Object.values(files);
  const [killed, made] = [sum(all, killedOf), sum(all, madeOf)];
  const rows = Object.entries(files).map(([file, score]) => {
    const left = score.survived.map((each) => `\`${each.replaceAll('|', '\\|').replaceAll('`', "'")}\``);
    return `| ${file} | ${killedOf(score)} of ${madeOf(score)} | ${left.join('; ')} |`;
  });
  const table = ['| file | killed | survivors: line and what stood there |', '|---|--:|---|', ...rows].join(
    '\n',
  );
  return `## ${area}: ${killed} of ${made}, ${share(killed, made)}\n\n${table}`;
}

/** The whole page. */
export const mutantsPage = (scores: Scores): string =>
  `${[
    '# Mutants',
    'Written by `npm run mutants -- AREA [FILE…]` (StrykerJS with our own Vitest): how many small changes of the code a test objects to. Texts are not changed, nor what runs once when a file is loaded.',
    ...Object.entries(scores).map(([area, files]) => section(area, files)),
  ].join('\n\n')}\n`;

const notes = new URL('../docs/mutants.json', import.meta.url);
const page = new URL('../docs/mutants.md', import.meta.url);

function write(scores: Scores): void {
  writeFileSync(notes, `${JSON.stringify(scores, null, 2)}\n`);
  writeFileSync(page, mutantsPage(scores));
  spawnSync('biome', ['format', '--write', fileURLToPath(notes)], { stdio: 'inherit' });
}

/** The settings of one run; Stryker itself copies the project to a folder of its own and changes the copy. */
function run({ mutate, tests }: Area, files: readonly string[]): Promise<Mutant[]> {
  process.env.LOSSBOOK_MUTANT_TESTS = tests.join(',');
  return new Stryker({
    mutate: files.length > 0 ? [...files] : [...mutate],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'vitest.mutants.config.ts', related: false },
    coverageAnalysis: 'perTest',
    // What a file computes as it is loaded would need all tests for each mutant: catalogue entries are such.
    ignoreStatic: true,
    mutator: { excludedMutations: ['StringLiteral'] },
    ignorePatterns: ['.cache', 'dist', 'dist-losses', 'public', 'docs', 'bench'],
    tempDirName: '.cache/stryker',
    timeoutMS: 60_000,
    dryRunTimeoutMinutes: 60,
    reporters: ['clear-text'],
    clearTextReporter: { reportTests: false, reportMutants: false },
  }).runMutationTest();
}

async function main(): Promise<void> {
  const [name = '', ...files] = process.argv.slice(2);
  const scores: Scores = existsSync(notes) ? JSON.parse(readFileSync(notes, 'utf8')) : {};
  if (name === 'tables') return write(scores);
  const area = areas[name];
  if (!area)
    throw new Error(
      `npm run mutants -- AREA [FILE…]: expected one of ${Object.keys(areas).join(', ')}, not “${name}”`,
    );
  const found = scoresOf(await run(area, files));
  const kept = files.length > 0 ? scores[name] : {};
  write({ ...scores, [name]: { ...kept, ...found } });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
