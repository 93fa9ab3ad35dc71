import { expect, test } from './fixtures.ts';

const lines = [
  { line: { effectiveType: '4g', downlink: 10, saveData: false }, asked: 1 },
  { line: { effectiveType: '4g', downlink: 1.6, saveData: false }, asked: 0 },
  { line: { effectiveType: '3g', downlink: 10, saveData: false }, asked: 0 },
  { line: { effectiveType: '4g', downlink: 10, saveData: true }, asked: 0 },
  { line: undefined, asked: 1 }, // browsers that do not say
];

for (const { line, asked } of lines)
  test(`on ${JSON.stringify(line) ?? 'a line of which nothing is known'} the text face is asked for ${asked ? 'ahead' : 'last'}`, async ({
    page,
  }) => {
    await page.addInitScript((connection) => {
      Object.defineProperty(navigator, 'connection', { value: connection });
    }, line);
    await page.goto('lessons/start/');
    const preload = page.locator('head > link[rel="preload"][as="font"]');
    await expect(preload).toHaveCount(asked);
    const declared = await page.evaluate(() => document.head.innerHTML.includes('font-display:optional'));
    expect(declared).toBe(true);
    if (asked) {
      const face = (await preload.getAttribute('href')) as string;
      expect((await page.request.get(face)).headers()['content-type']).toBe('font/woff2');
    }
  });
