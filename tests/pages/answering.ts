import type { JSHandle, Page } from '@playwright/test';

/** How long single tasks have kept an open page from answering input, in milliseconds, since last asked. */
export interface Answering {
  longest(): Promise<number>;
}

/** Watches the page's main thread: input waits for as long as its longest task takes. */
export async function watchAnswers(page: Page): Promise<Answering> {
  const tasks: JSHandle<number[]> = await page.evaluateHandle(() => {
    const found: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) found.push(duration);
    }).observe({ type: 'longtask' });
    return found;
  });
  return { longest: () => tasks.evaluate((found) => Math.max(0, ...found.splice(0))) };
}
