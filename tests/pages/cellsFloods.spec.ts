import type { Page } from '@playwright/test';
import { cellOf, expectState, outputOf, runCode } from './cellActions.ts';
import { expect, test } from './fixtures.ts';

test.beforeEach(() => test.slow());

/** Opens a lesson whose cells have ten minutes instead of ten seconds: a slow machine must get to pressing Stop. */
async function openPatiently(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const patient = () => {
      for (const cell of document.querySelectorAll<HTMLElement>('.cell')) cell.dataset.limit = '600';
    };
    new MutationObserver(patient).observe(document, { childList: true, subtree: true });
  });
  await page.goto('lessons/huber/');
}

const pause = 'await new Promise<void>((go) => setTimeout(go));';
const forever = 'await new Promise(() => {});';

/** Floods that go on until they are stopped. */
const endless: Record<string, string> = {
  'rejections that nothing waits for': `for (;;) {\n  for (let i = 0; i < 2_000; i++) void Promise.reject(new Error('left ' + i));\n  ${pause}\n}`,
  'errors reported by a timer': `setInterval(() => {\n  for (let i = 0; i < 2_000; i++) reportError(new Error('again ' + i));\n});\n${forever}`,
  'errors with messages of megabytes': `for (;;) {\n  void Promise.reject(new Error('x'.repeat(5e6)));\n  ${pause}\n}`,
  'lines of a timer': `setInterval(() => {\n  for (let i = 0; i < 2_000; i++) console.log('line', i);\n});\n${forever}`,
  'progress in percent': `for (let i = 0; ; i++) {\n  progress(i);\n  if (i % 1_000 === 0) ${pause}\n}`,
  'progress with labels of megabytes': `for (let i = 0; ; i++) {\n  progress(0.5, 'x'.repeat(5e6));\n  ${pause}\n}`,
  'inputs in a timer': `setInterval(() => toggle({ label: 'again' }));\n${forever}`,
  'an output of 142,000 elements, and a loop':
    "display({ nodeType: 1, outerHTML: '<b></b>'.repeat(142_000) });\nfor (;;) {}",
  'an output 100,000 deep, and a loop':
    "display({ nodeType: 1, outerHTML: '<div>'.repeat(100_000) });\nfor (;;) {}",
  'as many elements as may be, and a loop':
    "for (let i = 0; i < 10; i++) display({ nodeType: 1, outerHTML: '<p>' + '<b></b>'.repeat(11_000) });\nfor (;;) {}",
};

for (const [name, code] of Object.entries(endless)) {
  test(`Stop is answered in a flood: ${name}`, async ({ page }) => {
    await openPatiently(page);
    const cell = cellOf(page, 'value-and-gradient');
    await runCode(cell, code);
    await expectState(cell, 'running');
    await cell.getByRole('button', { name: 'Stop' }).click();
    await expectState(cell, 'stopped');
    await runCode(cell, '"and on we go"');
    await expect(outputOf(cell)).toHaveText('"and on we go"');
  });
}

/** What is refused at once, and the words for it. */
const refused: Record<string, { code: string; words: RegExp }> = {
  'a choice of 300,000': {
    code: "select({ label: 'x', options: Array.from({ length: 300_000 }, (_, i) => 'choice ' + i) })",
    words: /at most 2,000 choices|can be drawn/,
  },
  'a label of megabytes': {
    code: "slider({ label: 'x'.repeat(2e7), min: 0, max: 1 })",
    words: /characters/,
  },
  'an error of 50 megabytes': { code: "throw new Error('x'.repeat(5e7))", words: /more characters/ },
  'a list without end': {
    code: '[].indexOf.call({ length: 2 ** 53 - 1 } as any, 1 as never)',
    words: /more than a list here may have/,
  },
};

test('what is too much is refused in words, and the next run works', async ({ page }) => {
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'value-and-gradient');
  for (const [name, { code, words }] of Object.entries(refused))
    await test.step(name, async () => {
      await runCode(cell, code);
      await expectState(cell, 'failed');
      await expect(outputOf(cell)).toContainText(words);
      await runCode(cell, '"and on we go"');
      await expect(outputOf(cell)).toHaveText('"and on we go"');
    });
});

test('200,000 rejections at once are counted, not told one by one', async ({ page }) => {
  await openPatiently(page);
  const cell = cellOf(page, 'value-and-gradient');
  await runCode(cell, "for (let i = 0; i < 200_000; i++) void Promise.reject(new Error('left ' + i));");
  await expect(outputOf(cell)).toContainText('More than 2,000 errors that nothing waited for');
  await expect(outputOf(cell).locator('.cell-error').filter({ hasText: 'left' })).toHaveCount(20);
  await runCode(cell, '"and on we go"');
  await expect(outputOf(cell)).toHaveText('"and on we go"');
});

test('a figure of ten thousand points is shown', async ({ page }) => {
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'value-and-gradient');
  await runCode(
    cell,
    "import * as Plot from '@observablehq/plot';\nPlot.dot(Array.from({ length: 10_000 }, (_, i) => [i, Math.sin(i)])).plot()",
  );
  await expect(outputOf(cell).locator('circle')).toHaveCount(10_000);
});

test('cells that waited while another had to be ended say so', async ({ page }) => {
  await page.goto('lessons/huber/');
  const looping = cellOf(page, 'value-and-gradient');
  const waiting = ['limits', 'units'].map((id) => cellOf(page, id));
  await runCode(looping, 'while (true) {}');
  await expectState(looping, 'running');
  for (const cell of waiting) await cell.getByRole('button', { name: 'Run', exact: true }).click();
  for (const cell of waiting) await expectState(cell, 'waiting');
  await expectState(looping, 'stopped');
  for (const cell of waiting) {
    await expectState(cell, 'stopped');
    await expect(cell.getByRole('status')).toContainText(
      'Did not run: cell value-and-gradient had to be ended',
    );
  }
});

test('an error of an earlier run does not stay below one that was ended', async ({ page }) => {
  await openPatiently(page);
  const cell = cellOf(page, 'value-and-gradient');
  await runCode(cell, "throw new Error('of the first run');");
  await expect(outputOf(cell)).toContainText('of the first run');
  await runCode(cell, 'for (;;) {}');
  await expectState(cell, 'running');
  await cell.getByRole('button', { name: 'Stop' }).click();
  await expectState(cell, 'stopped');
  await expect(outputOf(cell)).not.toContainText('of the first run');
});
