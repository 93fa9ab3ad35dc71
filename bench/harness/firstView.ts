import type { Browser, CDPSession } from '@playwright/test';

/** What a page sends and does before the reader does anything. */
export interface FirstView {
  requests: number;
  /** Requests to other hosts. */
  foreign: number;
  /** Kilobytes of 1,000 as they came over the line, without headers: everything, and by kind. */
  everything: number;
  script: number;
  html: number;
  styles: number;
  fonts: number;
  /** Layout shift, as browsers score it. */
  shift: number;
  /** Milliseconds until the largest piece of the first screen stood. */
  paint: number;
  /** Milliseconds beyond 50 of every long task. */
  blocked: number;
  /** Milliseconds of script. */
  scripting: number;
}

/** The line of a phone as Lighthouse sets it: 1.6 megabits a second, 150 ms there and back. */
const slowLine = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };

/**
 * Opens a page in a fresh context on a slow line and watches it until it is quiet, without touching it.
 *
 * @param before a page that was opened before it, so that what both share is there already
 */
export async function firstView(browser: Browser, url: string, before?: string): Promise<FirstView> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  page.setDefaultTimeout(180_000); // a busy machine may stall
  if (before) await page.goto(before, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  const line = await countLine(session, new URL(url).origin);
  await session.send('Network.emulateNetworkConditions', slowLine);
  await session.send('Performance.enable');
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
    () => (globalThis as unknown as { seen: Pick<FirstView, 'shift' | 'paint' | 'blocked'> }).seen,
  );
  const { metrics } = await session.send('Performance.getMetrics');
  const scripting = 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
  await context.close();
  return { ...line(), ...seen, scripting };
}

/** Listens to the line; gives what has come so far. */
async function countLine(session: CDPSession, home: string) {
  const kinds = new Map<string, string>();
  const headers = new Map<string, number>();
  const there = new Set<string>();
  const bytes: Record<string, number> = {};
  let foreign = 0;
  await session.send('Network.enable');
  session.on('Network.requestServedFromCache', ({ requestId }) => there.add(requestId));
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (response.url.startsWith('data:') || response.fromDiskCache || there.has(requestId)) return;
    kinds.set(requestId, type);
    headers.set(requestId, response.encodedDataLength);
    if (new URL(response.url).origin !== home) foreign += 1;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    const body = encodedDataLength - (headers.get(requestId) ?? 0);
    if (kind) bytes[kind] = (bytes[kind] ?? 0) + body / 1000;
  });
  return () => ({
    requests: kinds.size,
    foreign,
    everything: Object.values(bytes).reduce((sum, each) => sum + each, 0),
    script: bytes.Script ?? 0,
    html: bytes.Document ?? 0,
    styles: bytes.Stylesheet ?? 0,
    fonts: bytes.Font ?? 0,
  });
}
