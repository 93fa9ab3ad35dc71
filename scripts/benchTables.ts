/* `npm run bench:tables` writes docs/bench.md from the latest result of each benchmark in bench/results. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { goalRow, isMet, type Result, type Table } from '../bench/harness/result.ts';

const results = new URL('../bench/results/', import.meta.url);
const page = new URL('../docs/bench.md', import.meta.url);
const readJson = (address: URL) => JSON.parse(readFileSync(address, 'utf8'));

/** Why a goal is missed and what comes next, by benchmark and goal. */
export type Reasons = Record<string, Record<string, string>>;
export const reasons: Reasons = readJson(new URL('../bench/missed.json', import.meta.url));

/** The latest of the results that are kept, such as `pages-2026-11-28.json`, by the name of the benchmark. */
export function latestResults(): Result[] {
  const latest = new Map<string, Result>();
  for (const name of existsSync(results) ? readdirSync(results).toSorted() : []) {
    const result: Result = readJson(new URL(name, results));
    latest.set(result.bench, result);
  }
  return [...latest.values()];
}

/** A table as Markdown; the rows' names head the first column. */
function markdown(table: Table): string {
  const columns = [...new Set(Object.values(table).flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  const rows = Object.entries(table).map(([name, row]) =>
    line([name, ...columns.map((key) => row[key] ?? '')]),
  );
  return [line(['', ...columns]), line(['', ...columns].map(() => '---')), ...rows].join('\n');
}

function section({ bench, date, machine, versions, how, goals, tables }: Result, missed: Reasons): string {
  const { processor, cores, gigabytes, system } = machine;
  const why = goals
    .filter((goal) => !isMet(goal))
    .map(({ name }) => `- **${name}**: ${missed[bench]?.[name] ?? 'missed; nobody has said why.'}`);
  return [
    `## ${bench}`,
    how,
    markdown(Object.fromEntries(goals.map((goal) => [goal.name, goalRow(goal)]))),
    why.join('\n'),
    ...Object.entries(tables).flatMap(([title, table]) => [`${title}:`, markdown(table)]),
    `${date}; ${processor}, ${cores} cores, ${gigabytes} GB, ${system}; ${Object.entries(versions)
      .map((each) => each.join(' '))
      .join(', ')}.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The whole page. */
export const benchPage = (all: readonly Result[], missed: Reasons): string =>
  `${[
    '# Measured',
    'Written by `npm run bench:tables` from the latest results in `bench/results`; reasons stand in `bench/missed.json`.',
    ...(all.length > 0 ? all.map((result) => section(result, missed)) : ['No result is kept yet.']),
  ].join('\n\n')}\n`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(page, benchPage(latestResults(), reasons));
