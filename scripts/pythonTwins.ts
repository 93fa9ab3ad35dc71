import { readdirSync, readFileSync } from 'node:fs';
import type { CellSource } from '../src/notebook/protocol.ts';
import { type CellOutcome, runDocument } from '../src/notebook/runDocument.ts';

/** Where a lesson's cells stand in Python: a folder for each lesson, a file for each cell. */
export const twins = new URL('../src/content/twins/', import.meta.url);

const lessons = new URL('../src/content/lessons/', import.meta.url);

/** Milliseconds; a busy machine is given more than a reader's page. */
const patience = 120_000;

/** What a lesson's cells came to, by their ids. */
export type Outcomes = Record<string, CellOutcome>;

const bodyOf = (lesson: string): string => {
  const file = readdirSync(lessons).find((name) => name.endsWith(`-${lesson}.mdx`));
  if (!file) throw new Error(`src/content/twins/${lesson} belongs to no lesson of that name`);
  return readFileSync(new URL(file, lessons), 'utf8');
};

/** The TypeScript cells of a lesson, in order. */
export const cellsOf = (lesson: string): CellSource[] =>
  [...bodyOf(lesson).matchAll(/^```ts cell id=(\S+).*\n([\s\S]*?)^```$/gm)].map(
    ([, id = '', source = '']) => ({
      id,
      source: source.trimEnd(),
    }),
  );

/** The twins of a lesson's cells, in the lesson's order. */
export function twinsOf(lesson: string): CellSource[] {
  const order = cellsOf(lesson).map(({ id }) => id);
  const written = readdirSync(new URL(`${lesson}/`, twins)).map((file) => file.replace(/\.py$/, ''));
  const orphan = written.find((id) => !order.includes(id));
  if (orphan) throw new Error(`src/content/twins/${lesson}/${orphan}.py is the twin of no cell`);
  return order
    .filter((id) => written.includes(id))
    .map((id) => {
      const source = readFileSync(new URL(`${lesson}/${id}.py`, twins), 'utf8').trimEnd();
      return { id, source, language: 'python' };
    });
}

/** Runs the twins of a lesson as the page would. */
export const outcomesOf = async (lesson: string): Promise<Outcomes> =>
  Object.fromEntries(await runDocument(twinsOf(lesson), { limit: patience }));
