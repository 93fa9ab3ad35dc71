import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const lines = [
  { line: { effectiveType: '4g', downlink: 10, saveData: false }, asked: 2 },
  { line: { effectiveType: '4g', downlink: 1.6, saveData: false }, asked: 0 },
  { line: { effectiveType: '3g', downlink: 10, saveData: false }, asked: 0 },
  { line: { effectiveType: '4g', downlink: 10, saveData: true }, asked: 0 },
  { line: undefined, asked: 2 }, // browsers that do not say
];

for (const { line, asked } of lines)
  test(`on ${JSON.stringify(line) ?? 'a line of which nothing is known'} the faces of the first screen are asked for ${asked ? 'ahead' : 'last'}`, async ({
    page,
  }) => {
    await page.addInitScript((connection) => {
      Object.defineProperty(navigator, 'connection', { value: connection });
    }, line);
    await page.goto('lessons/start/');
    const preload = page.locator('head > link[rel="preload"][as="font"]');
    await expect(preload).toHaveCount(asked);
    for (const face of await preload.all()) {
      const address = (await face.getAttribute('href')) as string;
      expect((await page.request.get(address)).headers()['content-type']).toBe('font/woff2');
    }
  });

/** The layout shifts of a page so far, added up. */
const movedBy = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { moved: { by: number } }).moved.by);

for (const path of ['', 'lessons/huber/', 'lessons/cross-entropy/'])
  for (const width of [1280, 390])
    test(`when all faces come late, ${path || 'the home page'} shows them and hardly moves, ${width} px wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.addInitScript(() => {
        const moved = { by: 0 };
        Object.assign(globalThis, { moved });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            moved.by += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      // Faces are held back until the page has been painted in what stands in for them.
      let release = () => {};
      const painted = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/*.woff2', async (route) => {
        await painted;
        await route.continue();
      });
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      const before = await movedBy(page);
      release();
      await page.waitForFunction(() => document.fonts.status === 'loaded');
      await page.evaluate(async () => {
        await document.fonts.ready;
        // Two frames: the layout with the faces, and its report.
        for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
      });
      const family = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
      const shown = await page.evaluate(
        (name) =>
          [...document.fonts].some(
            (face) => face.family.replaceAll('"', '') === name && face.status === 'loaded',
          ),
        family.split(',')[0]?.replaceAll('"', '') ?? '',
      );
      expect(shown).toBe(true);
      expect((await movedBy(page)) - before).toBeLessThanOrEqual(0.02);
    });
