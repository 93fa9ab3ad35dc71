/**
 * Time and memory of a build, of the builds after it, and of a book that grows: `npm run bench -- build [5 20 50]
 * [--json]`. The numbers say how often the lessons are multiplied, beside once: 3 and 5 unless told.
 */
import { inBrowser } from './harness/browser.ts';
import { type Cost, costOf } from './harness/costOf.ts';
import { devServer } from './harness/devServer.ts';
import { type Goal, report } from './harness/result.ts';
import { addLine, changeOneCell, keptCount, lessonsOf, scaledBook } from './harness/scaledBook.ts';
import { inWords, spread } from './harness/spread.ts';

const asked = process.argv.slice(2).map(Number).filter(Number.isFinite);
const scales = [1, ...(asked.length > 0 ? asked : [3, 5])];
const edits = 7;
const script = 'scripts/build.ts';

const columns = ({ seconds, processor, megabytes }: Cost) => ({
  'seconds of processor': processor.toFixed(1),
  'seconds on the clock': seconds.toFixed(1),
  'peak MB': megabytes.toFixed(0),
});

/** Builds a book and prints how it went, since the larger ones take long. */
async function built(folder: string, ...args: string[]): Promise<Cost> {
  const cost = await costOf(folder, [script, ...args]);
  console.error(folder, args.join(' '), columns(cost));
  return cost;
}

const books: { scale: number; folder: string; lessons: number; cost: Cost }[] = [];
for (const scale of scales) {
  const folder = scaledBook(scale);
  books.push({ scale, folder, lessons: lessonsOf(folder).length, cost: await built(folder) });
}
/** What each lesson more costs, from one scale to the next. */
const slopesOf = (part: 'processor' | 'megabytes') =>
  books.slice(1).map(({ lessons, cost }, i) => {
    const before = books[i] as (typeof books)[number];
    return (cost[part] - before.cost[part]) / (lessons - before.lessons);
  });
const slopes = slopesOf('processor');
const memorySlopes = slopesOf('megabytes');

const { folder: book, cost: first } = books[0] as (typeof books)[number];
const again = await built(book);
const forced = await built(book, '--force');
const before = keptCount(book);
changeOneCell(book, 'changed');
const changed = await built(book);
const madeAgain = keptCount(book) - before;

/** Seconds from the edit of a lesson to the page that shows it. */
const answered = await devServer(book, (origin) =>
  inBrowser(async (browser) => {
    const page = await browser.newPage();
    const lesson = lessonsOf(book)[2] as string;
    const slug = /\d\d-(.+)\.mdx$/.exec(lesson)?.[1];
    await page.goto(`${origin}/lessons/${slug}/`, { timeout: 180_000 });
    const times: number[] = [];
    for (let edit = 0; edit < edits; edit++) {
      const line = `Edit number ${edit}.`;
      const began = performance.now();
      addLine(lesson, line);
      await page.getByText(line).waitFor({ timeout: 180_000 });
      times.push((performance.now() - began) / 1000);
    }
    return times;
  }),
);

const goals: Goal[] = [
  { name: 'first build: peak memory of all processes', value: first.megabytes, unit: 'MB', goal: 1500 },
  {
    name: 'nothing changed: share of the first build',
    value: again.processor / first.processor,
    unit: '×',
    goal: 0.25,
  },
  { name: 'one cell changed: runs made again', value: madeAgain, unit: '', goal: 1 },
];
if (memorySlopes.length > 0) {
  goals.push({
    name: 'memory for a lesson more',
    value: memorySlopes.at(-1) as number,
    unit: 'MB',
    goal: 20,
  });
}
if (slopes.length > 1) {
  const growth = (slopes.at(-1) as number) / (slopes[0] as number);
  goals.push({
    name: 'cost of a lesson more, in the largest book over the smallest',
    value: growth,
    unit: '×',
    goal: 1.1,
  });
}
report({
  bench: 'build',
  how: `Copies of the book below .cache, each built once from nothing kept; seconds of processor of all Node processes, and the memory of all processes together at its peak. Copied lessons have their own cells; their figures ask for the same trainings, which are made once. Edits: the median and quartiles of ${edits} under npm run dev.`,
  goals,
  tables: {
    'A growing book': Object.fromEntries(
      books.map(({ scale, lessons, cost }, i) => [
        `${scale} ×`,
        {
          lessons,
          ...columns(cost),
          'seconds for a lesson more': slopes[i - 1]?.toFixed(2) ?? '',
          'MB for a lesson more': memorySlopes[i - 1]?.toFixed(1) ?? '',
        },
      ]),
    ),
    'Builds of the book after the first': {
      first: columns(first),
      'nothing changed': columns(again),
      'nothing changed, forced': columns(forced),
      'one cell changed': columns(changed),
    },
    'npm run dev': {
      'edit of a lesson to the page': {
        seconds: inWords(spread(answered)),
      },
    },
  },
});
