/**
 * A slider’s event to the painted frame with its changed figure, for every explorer, beside the slider of a plain
 * Observable Framework page: `npm run bench -- widgets [--json]`, after a build.
 */
import type { Browser, Page } from '@playwright/test';
import { inBrowser } from './harness/browser.ts';
import { explorersOf } from './harness/explorers.ts';
import { builtPeer } from './harness/peers.ts';
import { type Goal, report, type Table } from './harness/result.ts';
import { serveFolder } from './harness/serveFolder.ts';
import { type Change, change, drag, type Slid } from './harness/sliding.ts';
import { inWords, median, quantile, ratios, spread } from './harness/spread.ts';

const rounds = 6;
const changesPerRound = 20;
const dragged = 60;
const site = process.env.LOSSBOOK_OUT ?? 'dist';

/** Places along a track, none of them where the last one was. */
const places = (count: number, round: number) =>
  Array.from({ length: count }, (_, i) => 0.1 + 0.8 * (((i + 1 + round * count) * 0.618) % 1));

interface Opened extends Slid {
  page: Page;
}

async function open(browser: Browser, url: string, slid: Slid): Promise<Opened> {
  // Not while the service worker keeps the book: that is done once, the figure is moved ever after.
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.mouse.move(9, 9); // the first sign of life: figures wake
  await page.locator(slid.slider).first().scrollIntoViewIfNeeded();
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr][client="intent"]'));
  await change(page, slid, places(4, 0)); // loads the figure's code
  return { page, ...slid };
}

async function throttled(opened: Opened, rate: number): Promise<void> {
  await opened.page.bringToFront();
  const session = await opened.page.context().newCDPSession(opened.page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** All changes and the late frames of one page. */
interface Measured {
  changes: Change[][];
  late: number[];
}

/** Both pages by turns. */
async function sideBySide(ours: Opened, theirs: Opened, rate: number): Promise<[Measured, Measured]> {
  const measured: [Measured, Measured] = [
    { changes: [], late: [] },
    { changes: [], late: [] },
  ];
  for (let round = 0; round < rounds; round++) {
    for (const [i, opened] of [ours, theirs].entries()) {
      await throttled(opened, rate);
      measured[i]?.changes.push(await change(opened.page, opened, places(changesPerRound, round)));
      measured[i]?.late.push(await drag(opened.page, opened, places(dragged, round)));
    }
  }
  return measured;
}

const times = ({ changes }: Measured) => changes.flat().map(({ took }) => took);
const p95 = (measured: Measured) => quantile(times(measured), 0.95);
const most = (of: keyof Change, { changes }: Measured) => Math.max(...changes.flat().map((each) => each[of]));
/** The ratio of the middles of each round. */
const rounded = ({ changes }: Measured) => changes.map((round) => median(round.map(({ took }) => took)));

const [book, framework] = await Promise.all([site, builtPeer('framework')].map(serveFolder));
const tables: Record<string, Table> = {};
const goals: Goal[] = [];
await inBrowser(async (browser) => {
  const peer = await open(browser, `${framework?.origin}/`, {
    slider: 'input[type="range"]',
    figure: '#observablehq-main',
  });
  for (const rate of [1, 4]) {
    const table: Table = {};
    const over: number[] = [];
    const late: number[] = [];
    for (const { lesson, id } of explorersOf(site)) {
      const figure = `#${id} .explorer`;
      const slid = { slider: `${figure} input[type="range"]`, figure };
      console.error(`${lesson}: ${id}, CPU ÷ ${rate}`);
      const ours = await open(browser, `${book?.origin}/lessons/${lesson}/`, slid);
      const [own, other] = await sideBySide(ours, peer, rate);
      await ours.page.context().close();
      over.push(p95(own) / p95(other));
      late.push(median(own.late));
      table[`${lesson}: ${id}`] = {
        'p50, ms': median(times(own)).toFixed(1),
        'p95, ms': p95(own).toFixed(1),
        'Framework’s p50, p95': `${median(times(other)).toFixed(1)}, ${p95(other).toFixed(1)}`,
        'p50 / Framework’s': inWords(spread(ratios(rounded(own), rounded(other)))),
        'p95 / Framework’s': (p95(own) / p95(other)).toFixed(2),
        'late frames, %': inWords(spread(own.late.map((share) => 100 * share)), 1),
        'Framework’s, %': inWords(spread(other.late.map((share) => 100 * share)), 1),
        'tensor operations': most('operations', own),
        'nodes touched': most('nodes', own),
        'Framework’s nodes': most('nodes', other),
      };
    }
    tables[`CPU slowed ${rate} times`] = table;
    goals.push({
      name: `p95 over Framework’s, CPU ÷ ${rate}, worst explorer`,
      value: Math.max(...over),
      unit: '×',
      goal: 1,
    });
    if (rate === 1)
      goals.push({
        name: 'late frames while dragging, worst explorer',
        value: 100 * Math.max(...late),
        unit: '%',
        goal: 5,
      });
  }
});
for (const server of [book, framework]) server?.close();

report({
  bench: 'widgets',
  how: `${rounds * changesPerRound} changes of each explorer’s first slider in ${rounds} rounds by turns with the slider of the Framework page, in one browser; from the event until the first frame with the changed figure is painted. Dragging: ${dragged} moves a round, one each frame. Work is the most that one change took.`,
  goals,
  tables,
});
