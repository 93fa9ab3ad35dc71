import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';

/** A measured figure beside what it should be. */
export interface Goal {
  name: string;
  value: number;
  unit: string;
  /** At most this much; at least, when `least` says so. */
  goal: number;
  least?: boolean;
}

/** Rows by name, each with its columns by name. */
export type Table = Record<string, Record<string, string | number>>;

/** One run of a benchmark, as it is kept in `bench/results`. */
export interface Result {
  bench: string;
  date: string;
  machine: { processor: string; cores: number; gigabytes: number; system: string };
  versions: Record<string, string>;
  /** How it was measured, in a sentence or two. */
  how: string;
  goals: Goal[];
  tables: Record<string, Table>;
}

export const isMet = ({ value, goal, least = false }: Goal): boolean =>
  least ? value >= goal : value <= goal;

/** A goal as a row: what was measured, what it should be, and whether it is. */
export const goalRow = (each: Goal): Record<string, string> => ({
  measured: `${Number(each.value.toPrecision(3))} ${each.unit}`.trim(),
  goal: `${each.least ? '≥' : '≤'} ${each.goal}`,
  '': isMet(each) ? 'met' : 'missed',
});

/** Prints what was measured, as tables and goals met and missed, or as JSON where the command line asks for it. */
export function report(measured: Pick<Result, 'bench' | 'how' | 'goals' | 'tables'>): void {
  const { how, goals, tables } = measured;
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(withPlace(measured), null, 2));
    return;
  }
  for (const [title, table] of Object.entries(tables)) {
    console.log(`\n${title}`);
    console.table(table);
  }
  console.log(`\n${how}`);
  console.table(Object.fromEntries(goals.map((each) => [each.name, goalRow(each)])));
}

const withPlace = ({ bench, ...measured }: Pick<Result, 'bench' | 'how' | 'goals' | 'tables'>): Result => ({
  bench,
  date: new Date().toISOString().slice(0, 10),
  machine: {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    gigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
  },
  versions: { node: process.version, ...packages() },
  ...measured,
});

/** The versions of what the figures depend on most. */
function packages(): Record<string, string> {
  const { devDependencies } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  const told = ['astro', 'vite', 'svelte', '@observablehq/plot', '@tensorflow/tfjs'];
  return Object.fromEntries(told.map((name) => [name, devDependencies[name]]));
}
