/** Run, from click to output, beside the same `1 + 1` in Pyodide: `npm run bench -- cells [--json]`, after a build. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { inBrowser } from './harness/browser.ts';
import { report, type Table } from './harness/result.ts';
import { inWords, median, quantile, ratios, spread } from './harness/spread.ts';

const rounds = 5;
const repeats = 40;
const site = process.env.LOSSBOOK_OUT ?? 'dist';
const pyodide = process.env.PYODIDE_DIR ?? dirname(fileURLToPath(import.meta.resolve('pyodide')));

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
};

const pyodidePage = `<!doctype html><meta charset="utf-8"><button>Run</button><output></output><script type="module">
document.querySelector('button').onclick = async () => {
  performance.mark('click');
  const { loadPyodide } = await import('/pyodide/pyodide.mjs');
  const python = await loadPyodide();
  document.querySelector('output').value = String(python.runPython('1 + 1'));
  window.took = performance.measure('run', 'click').duration;
};
</script>`;

let served = 0;
const server = createServer(async ({ url = '/' }, response) => {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  try {
    const [folder, rest] = path.startsWith('/pyodide/') ? [pyodide, path.slice(9)] : [site, path];
    const file = join(folder, normalize(rest.endsWith('/') ? `${rest}index.html` : rest));
    const body = path === '/pyodide.html' ? Buffer.from(pyodidePage) : await readFile(file);
    served += body.length;
    response
      .setHeader('Content-Type', types[extname(path) || '.html'] ?? 'application/octet-stream')
      .end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;

const lesson = `${origin}/lessons/huber/`;
const cell = 'value-and-gradient';
const plot = `import * as Plot from '@observablehq/plot';
const n = slider({ label: 'n', min: 1, max: 100, value: 5 });
Plot.lineY(Array.from({ length: 200 }, (_, i) => Math.sin(i / n))).plot()`;

/** The lesson with other code in its first cell, put there by a link. */
async function openCell(browser: Browser, code: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  const packed = new Response(new Blob([code]).stream().pipeThrough(new CompressionStream('deflate-raw')));
  const letters = Buffer.from(await packed.arrayBuffer()).toString('base64url');
  await page.goto(`${lesson}#cell=${cell}&code=${letters}`, { waitUntil: 'networkidle' });
  return page;
}

/** The same once the page is at rest: the whole book has been kept for reading offline, and the cell has run. */
async function openWarm(browser: Browser, code: string): Promise<Page> {
  const page = await openCell(browser, code);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await timeOutput(page);
  return page;
}

/** Milliseconds from a click on Run, or from a slider's move, until the output has changed, in the page's own clock. */
function timeOutput(page: Page, slider?: number): Promise<number> {
  return page.evaluate(
    ([id, value]) =>
      new Promise<number>((resolve) => {
        const element = document.querySelector(`[data-cell="${id}"]`) as HTMLElement;
        const output = element.querySelector('.cell-output') as HTMLElement;
        const start = performance.now();
        const watch = new MutationObserver(() => {
          watch.disconnect();
          resolve(performance.now() - start);
        });
        watch.observe(output, { childList: true });
        if (value === undefined) (element.querySelector('[data-do="run"]') as HTMLButtonElement).click();
        else {
          const input = element.querySelector('input[type="range"]') as HTMLInputElement;
          input.value = String(value);
          input.dispatchEvent(new Event('input', { bubbles: true }));
        }
      }),
    [cell, slider] as const,
  );
}

/** Milliseconds of a message to a worker that only answers, and back. */
function timeEcho(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const url = URL.createObjectURL(
      new Blob(['onmessage = () => postMessage(0)'], { type: 'text/javascript' }),
    );
    const worker = new Worker(url);
    const trip = () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        worker.onmessage = () => resolve(performance.now() - start);
        worker.postMessage(0);
      });
    await trip();
    const times: number[] = [];
    for (let i = 0; i < 50; i++) times.push(await trip());
    worker.terminate();
    return times.toSorted((a, b) => a - b)[25] as number; // runs in the page, where the harness is not
  });
}

/** Cells that import more and more, for what each makes the page fetch. */
const importing = {
  nothing: '1 + 1',
  losses: "import { huberLoss } from 'lossbook/losses';\nhuberLoss([1], [3])",
  tfjs: "import * as tf from '@tensorflow/tfjs';\ntf.tensor1d([1, 2]).sum()",
  plot: "import * as Plot from '@observablehq/plot';\nPlot.lineY([1, 4, 9]).plot()",
};

async function coldCell(browser: Browser, options?: BrowserContextOptions, code = importing.nothing) {
  const page = await openCell(browser, code, options);
  served = 0;
  const took = await timeOutput(page);
  const bytes = served;
  await page.context().close();
  return { took, bytes };
}

async function coldPyodide(browser: Browser) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${origin}/pyodide.html`);
  served = 0;
  await page.getByRole('button').click();
  await page.waitForFunction('window.took', undefined, { timeout: 180_000 });
  const took = await page.evaluate<number>('window.took');
  const bytes = served;
  await page.context().close();
  return { took, bytes };
}

const kilobytes = (bytes = Number.NaN) => (bytes / 1000).toFixed(0);

async function repeated(times: number, measure: (i: number) => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  for (let i = 0; i < times; i++) all.push(await measure(i));
  return all;
}

const oneFrame = 1000 / 60;

await inBrowser(async (browser) => {
  const ours = [];
  const theirs = [];
  for (let i = 0; i < rounds; i++) {
    ours.push(await coldCell(browser));
    theirs.push(await coldPyodide(browser));
  }
  const fetched: Table = { 'Pyodide, nothing': { kB: kilobytes(theirs[0]?.bytes) } };
  const fetchedByOurs: number[] = [];
  for (const [name, code] of Object.entries(importing)) {
    // What the service worker keeps meanwhile for reading offline is not of the cell.
    const { bytes } = await coldCell(browser, { serviceWorkers: 'block' }, code);
    fetchedByOurs.push(bytes);
    fetched[`a cell that imports ${name}`] = { kB: kilobytes(bytes) };
  }
  const page = await openWarm(browser, importing.nothing);
  const echoes: number[] = [];
  const warm = await repeated(repeats, async () => {
    echoes.push(await timeEcho(page));
    return timeOutput(page);
  });
  const beyond = warm.map((took, i) => took - (echoes[i] as number));
  const plotted = await openWarm(browser, plot);
  const slid = await repeated(repeats, (i) => timeOutput(plotted, 6 + i));

  const times = (runs: readonly { took: number }[]) => runs.map(({ took }) => took);
  const faster = spread(ratios(times(theirs), times(ours)));
  const p95 = quantile(slid, 0.95);
  report({
    bench: 'cells',
    how: `From click to output in the page’s own clock: cold in fresh contexts of one browser, by turns with Pyodide ${rounds} times, both served uncompressed by one process; warm and slider ${repeats} times in one page that has kept the book for offline reading. Median and quartiles.`,
    goals: [
      { name: 'cold: Pyodide’s time over ours', value: faster.middle, unit: '×', goal: 8, least: true },
      {
        name: 'cold: our bytes over Pyodide’s',
        value: (fetchedByOurs[0] ?? Number.NaN) / (theirs[0]?.bytes ?? Number.NaN),
        unit: '×',
        goal: 1,
      },
      {
        name: 'warm `1 + 1`, beyond a worker’s round trip',
        value: median(beyond),
        unit: 'ms',
        goal: oneFrame,
      },
      { name: 'slider to a plot of 200 points, p95', value: p95, unit: 'ms', goal: 50 },
    ].map((goal) => ({ ...goal, goal: Number(goal.goal.toFixed(1)) })),
    tables: {
      'From click to output': {
        'cold, ours': { ms: inWords(spread(times(ours)), 0) },
        'cold, Pyodide': { ms: inWords(spread(times(theirs)), 0) },
        'warm, ours': { ms: inWords(spread(warm), 1) },
        'a worker’s round trip': { ms: inWords(spread(echoes), 2) },
        'slider to plot': { ms: `${inWords(spread(slid), 1)}, p95 ${p95.toFixed(1)}` },
      },
      'Fetched for the first run, uncompressed': fetched,
    },
  });
});
server.close();
