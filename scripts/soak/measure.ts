import type { CDPSession, Page } from '@playwright/test';

/** What may grow when something is forgotten, by its name in the table. */
export interface Measured {
  'heap, MB': number;
  nodes: number;
  listeners: number;
  workers: number;
  tensors: number;
  'storage, kB': number;
}

/** Measures the page as it stands, after the browser has thrown away what nothing holds. */
export async function measure(page: Page, session: CDPSession): Promise<Measured> {
  // What the first collection lets finalizers release, the second takes away.
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const tensors = await Promise.all(page.workers().map((worker) => worker.evaluate(tensorsHere)));
  const characters = await page.evaluate(() =>
    Object.entries(localStorage).reduce((sum, [key, text]) => sum + key.length + text.length, 0),
  );
  return {
    'heap, MB': round(metric('JSHeapUsedSize') / 1e6),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    workers: page.workers().length,
    tensors: tensors.reduce((sum, count) => sum + count, 0),
    'storage, kB': round(characters / 1000),
  };
}

/** Read where TensorFlow.js keeps its account; 0 in a worker that never loaded it. */
function tensorsHere(): number {
  const { _tfengine: engine } = globalThis as { _tfengine?: { state: { numTensors: number } } };
  return engine?.state.numTensors ?? 0;
}

const round = (value: number) => Math.round(value * 10) / 10;
