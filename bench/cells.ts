/**
 * Run, from click to output, beside the same `1 + 1` in Pyodide: `npm run bench -- cells [--json]`, after a build.
 *
 * Both are served by one local server without compression, in fresh browser contexts by turns; goals: cold at least
 * 8 times faster than Pyodide with fewer bytes, warm within a frame (16.7 ms) of a bare worker's round trip, a slider's
 * plot of 200 points p95 under 50 ms.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';

const rounds = 3;
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
async function openCell(browser: Browser, code: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  const packed = new Response(new Blob([code]).stream().pipeThrough(new CompressionStream('deflate-raw')));
  const letters = Buffer.from(await packed.arrayBuffer()).toString('base64url');
  await page.goto(`${lesson}#cell=${cell}&code=${letters}`, { waitUntil: 'networkidle' });
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
    return times.toSorted((a, b) => a - b)[25] as number;
  });
}

const quantile = (times: readonly number[], q: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(q * times.length))] as number;

/** Cells that import more and more, for what each makes the page fetch. */
const importing = {
  nothing: '1 + 1',
  losses: "import { huberLoss } from 'lossbook/losses';\nhuberLoss([1], [3])",
  tfjs: "import * as tf from '@tensorflow/tfjs';\ntf.tensor1d([1, 2]).sum()",
  plot: "import * as Plot from '@observablehq/plot';\nPlot.lineY([1, 4, 9]).plot()",
};

async function coldCell(browser: Browser, code: string) {
  const page = await openCell(browser, code);
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

async function repeated(times: number, measure: (i: number) => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  for (let i = 0; i < times; i++) all.push(await measure(i));
  return all;
}

const executablePath = process.env.PLAYWRIGHT_CHROMIUM_PATH;
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
try {
  const ours = [];
  const theirs = [];
  for (let i = 0; i < rounds; i++) {
    ours.push(await coldCell(browser, importing.nothing));
    theirs.push(await coldPyodide(browser));
  }
  const bytesImporting: Record<string, number> = {};
  for (const [name, code] of Object.entries(importing))
    bytesImporting[name] = (await coldCell(browser, code)).bytes;
  const page = await openCell(browser, importing.nothing);
  await timeOutput(page);
  const warm = quantile(await repeated(repeats, () => timeOutput(page)), 0.5);
  const echo = await timeEcho(page);
  const plotted = await openCell(browser, plot);
  await timeOutput(plotted);
  const slid = await repeated(repeats, (i) => timeOutput(plotted, 6 + i));

  const cold = quantile(
    ours.map(({ took }) => took),
    0.5,
  );
  const python = quantile(
    theirs.map(({ took }) => took),
    0.5,
  );
  const result = {
    coldRatio: python / cold,
    coldMilliseconds: cold,
    pyodideMilliseconds: python,
    bytesRatio: (theirs[0]?.bytes ?? 0) / (ours[0]?.bytes ?? 1),
    bytes: ours[0]?.bytes,
    pyodideBytes: theirs[0]?.bytes,
    bytesImporting,
    warmBeyondEchoMilliseconds: warm - echo,
    sliderP95Milliseconds: quantile(slid, 0.95),
  };
  console.log(process.argv.includes('--json') ? JSON.stringify(result) : result);
} finally {
  await browser.close();
  server.close();
}
