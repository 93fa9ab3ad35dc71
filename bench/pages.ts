/**
 * Every lesson's first view beside two peers: `npm run bench -- pages [--json] [--lighthouse]`, after a build.
 *
 * The peers, a plain Starlight page with the same formulas and a Framework page with one slider and one plot, are built
 * from npm packages below `.cache`. With `--lighthouse` each lesson is audited as well.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromiumPath } from '../scripts/chromium.ts';
import { filesOf } from '../src/build/offlineWorker.ts';
import { inBrowser } from './harness/browser.ts';
import { type FirstView, firstView } from './harness/firstView.ts';
import { lighthouseScores } from './harness/lighthouseScores.ts';
import { builtPeer } from './harness/peers.ts';
import { type Goal, report } from './harness/result.ts';
import { serveFolder } from './harness/serveFolder.ts';
import { inWords, median, ratios, spread } from './harness/spread.ts';

const rounds = 5;
const site = process.env.LOSSBOOK_OUT ?? 'dist';
const lessons = readdirSync(`${site}/lessons`, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map(({ name }) => name);

const folders = [site, builtPeer('starlight'), builtPeer('framework')];
const servers = await Promise.all(folders.map(serveFolder));
const [ours, starlight, framework] = servers.map(({ origin }) => origin);
const urls: Record<string, string> = {
  ...Object.fromEntries(lessons.map((name) => [name, `${ours}/lessons/${name}/`])),
  Starlight: `${starlight}/`,
  Framework: `${framework}/`,
};

const views = new Map(Object.keys(urls).map((name) => [name, [] as FirstView[]]));
const further: FirstView[] = [];
await inBrowser(async (browser) => {
  for (let round = 0; round < rounds; round++) {
    for (const [name, url] of Object.entries(urls)) views.get(name)?.push(await firstView(browser, url));
  }
  for (const [i, name] of lessons.entries()) {
    const before = urls[lessons[i - 1] ?? (lessons.at(-1) as string)];
    further.push(await firstView(browser, urls[name] as string, before));
  }
});

/** The whole book as a reader's browser fetches it for reading offline, packed as hosts pack on the way. */
function wholeBook() {
  const files = Object.keys(filesOf(site, '').hashes);
  const bytes = files.map((address) => {
    const file = join(site, /(^|\/)$/.test(address) ? `${address}index.html` : address);
    return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  });
  return { requests: files.length, kB: Math.round(bytes.reduce((sum, each) => sum + each, 0) / 1000) };
}

const all = (name: string, of: keyof FirstView) => (views.get(name) ?? []).map((each) => each[of]);
const middle = (name: string, of: keyof FirstView) => median(all(name, of));
const worst = (of: keyof FirstView) => Math.max(...lessons.map((name) => middle(name, of)));
const beside = (name: string, peer: string, of: keyof FirstView) => ratios(all(name, of), all(peer, of));
const latest = Math.max(...lessons.map((name) => median(beside(name, 'Starlight', 'paint'))));

const goals: Goal[] = [
  { name: 'script, heaviest lesson', value: worst('script'), unit: 'kB', goal: 20 },
  { name: 'HTML, heaviest lesson', value: worst('html'), unit: 'kB', goal: 60 },
  { name: 'everything, heaviest lesson', value: worst('everything'), unit: 'kB', goal: 300 },
  { name: 'layout shift, worst lesson', value: worst('shift'), unit: '', goal: 0 },
  { name: 'requests to other hosts', value: worst('foreign'), unit: '', goal: 0 },
  { name: 'LCP over Starlight’s, latest lesson', value: latest, unit: '×', goal: 1 },
  { name: 'long tasks beyond 50 ms, worst lesson', value: worst('blocked'), unit: 'ms', goal: 0 },
];
if (process.argv.includes('--lighthouse')) {
  const addresses = lessons.map((name) => urls[name] as string);
  for (const [category, value] of Object.entries(await lighthouseScores(addresses, chromiumPath())))
    goals.push({ name: `Lighthouse, ${category}, worst lesson`, value, unit: '', goal: 100, least: true });
}
for (const { close } of servers) close();

const columns = (name: string) => ({
  requests: middle(name, 'requests'),
  'script kB': middle(name, 'script').toFixed(1),
  'HTML kB': middle(name, 'html').toFixed(1),
  'styles kB': middle(name, 'styles').toFixed(1),
  'fonts kB': middle(name, 'fonts').toFixed(1),
  'all kB': middle(name, 'everything').toFixed(0),
  shift: middle(name, 'shift').toFixed(3),
  'LCP / Starlight’s': inWords(spread(beside(name, 'Starlight', 'paint'))),
  'LCP / Framework’s': inWords(spread(beside(name, 'Framework', 'paint'))),
  'script time / Starlight’s': inWords(spread(beside(name, 'Starlight', 'scripting')), 1),
  'long tasks, ms': middle(name, 'blocked').toFixed(0),
});
report({
  bench: 'pages',
  how: `The first view of each page in a fresh context of one browser, ${rounds} rounds by turns, on a line of 1.6 Mbit/s with 150 ms, served with Brotli, untouched until the line was quiet. Ratios: median and quartiles of those of each round.`,
  goals,
  tables: {
    'The first view': Object.fromEntries(Object.keys(urls).map((name) => [name, columns(name)])),
    'A visit': {
      'the first lesson, median': {
        requests: median(lessons.map((name) => middle(name, 'requests'))),
        kB: Math.round(median(lessons.map((name) => middle(name, 'everything')))),
      },
      'each further lesson, median': {
        requests: median(further.map(({ requests }) => requests)),
        kB: Math.round(median(further.map(({ everything }) => everything))),
      },
      'the whole book, for reading offline': wholeBook(),
    },
  },
});
