/* `npm run budgets` weighs the built book against budgets.json, and fails when something grew beyond its budget. */
import { readdirSync, readFileSync } from 'node:fs';
import { chunkParts, islandParts, type Part, pageWeight, touchedParts, weightOf } from './weights.ts';

interface LessonBudget {
  html: number;
  script: number;
  everything: number;
}

interface Budgets {
  /** Kilobytes for every lesson's first view. */
  lesson: LessonBudget;
  /** Lessons that may weigh more, each with the reason. */
  heavier: Record<string, Partial<LessonBudget> & { because: string }>;
  /** Kilobytes for what an island loads before the first touch, and the islands that may weigh more, each with the reason. */
  islands: { kilobytes: number; heavier: Record<string, { kilobytes: number; because: string }> };
  /** Kilobytes for what a figure loads beyond its island at the first touch. */
  touched: number;
  /** Kilobytes for what is fetched later; `entry` names files of `dist/_astro`, `*` standing for the hash, and `by` the one that fetches it. */
  chunks: Record<string, { entry: string; by?: string; kilobytes: number }>;
}

const dist = process.env.LOSSBOOK_OUT ?? 'dist';
const budgets: Budgets = JSON.parse(readFileSync(new URL('../budgets.json', import.meta.url), 'utf8'));
const grown: string[] = [];

/** The heaviest parts in words; the hashes in their names are left out. */
const inWords = (parts: readonly Part[]): string =>
  parts
    .slice(0, 4)
    .map(({ file, kilobytes }) => `${file.replace(/[.-][\w-]{8}(?=\.\w+$)/, '')} ${kilobytes.toFixed(1)}`)
    .join(', ');

function hold(what: string, kilobytes: number, budget: number, parts: readonly Part[] = []): string {
  if (kilobytes > budget) {
    const made = parts.length > 0 ? `; its heaviest parts: ${inWords(parts)}` : '';
    grown.push(`${what} weighs ${kilobytes.toFixed(1)} kB; its budget is ${budget} kB (budgets.json)${made}`);
  }
  return `${kilobytes.toFixed(1)} of ${budget}`;
}

const lessons = readdirSync(`${dist}/lessons`, { withFileTypes: true }).filter((each) => each.isDirectory());
console.table(
  Object.fromEntries(
    lessons.map(({ name }) => {
      const weight = pageWeight(dist, `lessons/${name}`);
      const kinds = Object.keys(budgets.lesson) as (keyof LessonBudget)[];
      const row = kinds.map((kind) => [
        kind,
        hold(`lesson ${name}, ${kind},`, weight[kind], budgets.heavier[name]?.[kind] ?? budgets.lesson[kind]),
      ]);
      return [name, Object.fromEntries(row)];
    }),
  ),
);
console.table(
  Object.fromEntries(
    [...islandParts(dist)].toSorted().map(([name, parts]) => {
      const { kilobytes } = budgets.islands.heavier[name] ?? budgets.islands;
      const touched = touchedParts(dist, parts);
      const later = `what island ${name} loads at the first touch`;
      return [
        name,
        {
          'before the first touch': hold(`island ${name}`, weightOf(parts), kilobytes, parts),
          'at the first touch':
            touched.length > 0 ? hold(later, weightOf(touched), budgets.touched, touched) : '',
        },
      ];
    }),
  ),
);
console.table(
  Object.fromEntries(
    Object.entries(budgets.chunks).map(([name, { entry, by, kilobytes }]) => {
      const parts = chunkParts(`${dist}/_astro`, entry, by);
      return [name, { 'fetched later': hold(name, weightOf(parts), kilobytes, parts) }];
    }),
  ),
);
console.log('Kilobytes (1,000 bytes) as a host with Brotli sends them.');
if (grown.length > 0) {
  console.error(`\nGrown beyond their budgets:\n${grown.map((each) => `- ${each}`).join('\n')}`);
  process.exit(1);
}
