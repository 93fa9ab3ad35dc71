/**
 * An hour of reading condensed, in a real Chromium: `npm run soak [-- --share 0.1] [--keep]`, after a build.
 *
 * What could grow is measured after each part and printed as a table; the exit status is 1 when something has grown.
 * Then random programs go into every exercise. `--share` does that part of everything; `--keep` writes docs/soak.md.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { chromiumPath } from './chromium.ts';
import { measure } from './soak/measure.ts';
import { grown, type Row, table } from './soak/table.ts';
import { moveSlider, navigate, openLesson, runCell, train } from './soak/uses.ts';

const { values } = parseArgs({
  options: { share: { type: 'string', default: '1' }, keep: { type: 'boolean', default: false } },
});
const share = Number(values.share);
const port = 4390;
const parts = [
  { name: 'slider moves', use: moveSlider, count: 2_000 },
  { name: 'cell runs', use: runCell, count: 1_000 },
  { name: 'trainings', use: train, count: 100 },
  { name: 'navigations', use: navigate, count: 200 },
];

async function longUse(): Promise<Row[]> {
  const server = await preview({
    configFile: false,
    appType: 'mpa',
    build: { outDir: 'dist' },
    preview: { port, strictPort: true },
  });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({
      baseURL: `http://localhost:${port}/`,
      reducedMotion: 'reduce', // a training is drawn once, at its end
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const rows: Row[] = [];
    /** Everything a few times, so that what is loaded once is loaded, and the pages before and after are alike. */
    const settle = async (after: string) => {
      for (const { use } of parts.slice(0, 3)) await use(page, 3);
      rows.push({ after, measured: await measure(page, session) });
    };
    await openLesson(page);
    await settle('the start');
    for (const { name, use, count } of parts) {
      const times = Math.ceil(count * share);
      await use(page, times);
      await settle(`${times.toLocaleString('en')} ${name}`);
      console.log(`${times} ${name}`);
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Random programs into every exercise; the line that counts them, or null when one got through. */
function randomPrograms(): string | null {
  const { status, stdout, error } = spawnSync('vitest', ['run', 'tests/judge/programs.deep.test.ts'], {
    env: { ...process.env, LOSSBOOK_DEEP: '1', LOSSBOOK_PROGRAMS: String(Math.ceil(10_000 * share)) },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (error) throw error;
  const counted = /\d+ random programs: .*/.exec(stdout)?.[0];
  if (status === 0 && counted) return counted;
  console.error(stdout);
  return null;
}

const rows = await longUse();
const higher = grown(rows);
const flat = higher.length === 0 ? 'Nothing has grown.' : `Grown: ${higher.join('; ')}.`;
const programs = randomPrograms();
const said = [table(rows), flat, programs ?? 'A random program got through.'].join('\n\n');
console.log(said);
if (values.keep)
  writeFileSync(
    'docs/soak.md',
    `# Long use\n\nWritten by \`npm run soak -- --keep\`; each row is measured after a garbage collection.\n\n${said}\n`,
  );
process.exitCode = higher.length === 0 && programs !== null ? 0 : 1;
