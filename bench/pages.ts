/**
 * Every lesson's first view beside two peers: `npm run bench -- pages [--json] [--lighthouse]`, after a build.
 *
 * The peers, a plain Starlight page with the same formulas and a Framework page with one slider and one plot, are built
 * from npm packages below `.cache`. All are served with Brotli by one process and opened by turns in fresh contexts, so
 * that a noisy machine slows all alike; times are ratios of medians. With `--lighthouse` each lesson is audited as well.
 */
import { readdirSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { chromiumPath } from '../scripts/chromium.ts';
import { type Goal, report } from './harness/goals.ts';
import { lighthouseScores } from './harness/lighthouseScores.ts';
import { median } from './harness/median.ts';
import { builtPeer } from './harness/peers.ts';
import { serveFolder } from './harness/serveFolder.ts';

const rounds = 5;
const site = process.env.LOSSBOOK_OUT ?? 'dist';

interface View {
  requests: number;
  foreign: number;
  kilobytes: number;
  script: number;
  html: number;
  shift: number;
  paint: number;
  blocked: number;
}

/** Opens a page in a fresh context and watches it until it is quiet, without touching it. */
async function view(browser: Browser, url: string): Promise<View> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const kinds = new Map<string, string>();
  const bytes: Record<string, number> = {};
  let foreign = 0;
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, type);
    if (new URL(response.url).origin !== new URL(url).origin) foreign += 1;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength / 1000;
  });
  await page.addInitScript(() => {
    const seen = { shift: 0, paint: 0, blocked: 0 };
    Object.assign(globalThis, { seen });
    const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    watch('layout-shift', (entry) => {
      seen.shift += (entry as PerformanceEntry & { value: number }).value;
    });
    watch('largest-contentful-paint', ({ startTime }) => {
      seen.paint = startTime;
    });
    watch('longtask', ({ duration }) => {
      seen.blocked += duration - 50;
    });
  });
  // Timers stand still, so that what a page does by itself after a while is not taken for its first view.
  await page.clock.install();
  await page.goto(url, { waitUntil: 'networkidle' });
  const seen = await page.evaluate(
    () => (globalThis as unknown as { seen: Pick<View, 'shift' | 'paint' | 'blocked'> }).seen,
  );
  await context.close();
  return {
    ...seen,
    requests: kinds.size,
    foreign,
    kilobytes: Object.values(bytes).reduce((sum, each) => sum + each, 0),
    script: bytes.Script ?? 0,
    html: bytes.Document ?? 0,
  };
}

const lessons = readdirSync(`${site}/lessons`, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map(({ name }) => name);
const executablePath = chromiumPath();
const [ours, starlight, framework] = await Promise.all(
  [site, builtPeer('starlight'), builtPeer('framework')].map(serveFolder),
);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const urls: Record<string, string> = {
    ...Object.fromEntries(lessons.map((name) => [name, `${ours?.origin}/lessons/${name}/`])),
    Starlight: `${starlight?.origin}/`,
    Framework: `${framework?.origin}/`,
  };
  const views = new Map(Object.keys(urls).map((name) => [name, [] as View[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, url] of Object.entries(urls)) views.get(name)?.push(await view(browser, url));
  }
  const middle = (name: string, of: keyof View) => median((views.get(name) ?? []).map((each) => each[of]));
  const worst = (of: keyof View) => Math.max(...lessons.map((name) => middle(name, of)));
  console.table(
    Object.fromEntries(
      Object.keys(urls).map((name) => [
        name,
        {
          requests: middle(name, 'requests'),
          'script kB': middle(name, 'script').toFixed(1),
          'HTML kB': middle(name, 'html').toFixed(1),
          'all kB': middle(name, 'kilobytes').toFixed(0),
          shift: middle(name, 'shift').toFixed(3),
          'LCP / Starlight’s': (middle(name, 'paint') / middle('Starlight', 'paint')).toFixed(2),
          'LCP / Framework’s': (middle(name, 'paint') / middle('Framework', 'paint')).toFixed(2),
          'blocked ms': middle(name, 'blocked').toFixed(0),
        },
      ]),
    ),
  );
  const goals: Goal[] = [
    { name: 'script, heaviest lesson', value: worst('script'), unit: 'kB', goal: 20 },
    { name: 'HTML, heaviest lesson', value: worst('html'), unit: 'kB', goal: 60 },
    { name: 'everything, heaviest lesson', value: worst('kilobytes'), unit: 'kB', goal: 300 },
    { name: 'layout shift, worst lesson', value: worst('shift'), unit: '', goal: 0 },
    { name: 'requests to other hosts', value: worst('foreign'), unit: '', goal: 0 },
    {
      name: 'LCP, median lesson over Starlight',
      value: median(lessons.map((name) => middle(name, 'paint'))) / middle('Starlight', 'paint'),
      unit: '×',
      goal: 1,
    },
  ];
  if (process.argv.includes('--lighthouse')) {
    const scores = await lighthouseScores(
      lessons.map((name) => urls[name] as string),
      executablePath,
    );
    for (const [category, score] of Object.entries(scores)) {
      goals.push({
        name: `Lighthouse, ${category}, worst lesson`,
        value: score,
        unit: '',
        goal: 100,
        least: true,
      });
    }
  }
  report(goals);
} finally {
  await browser.close();
  for (const server of [ours, starlight, framework]) server?.close();
}
