import { expect, test } from '@playwright/test';
import { cellOf, expectState, outputOf, runCode, writeCode } from './cellActions.ts';

// A worker that breaks may log errors, which the shared fixtures forbid; so these tests do without them.

/** What a reader may run into, how the cell ends, and the words that the reader sees. */
const troubles: Record<string, { code: string; state: 'failed' | 'stopped' | 'done'; words: RegExp }> = {
  'an endless loop': {
    code: 'while (true) {}',
    state: 'stopped',
    words: /Is there a loop that never stops\?/,
  },
  'a recursion without end': {
    code: 'const f = (n: number): number => f(n + 1) + 1;\nf(0)',
    state: 'failed',
    words: /A function calls itself without end/,
  },
  'a chain of promises without end': {
    code: 'const again = (): Promise<void> => Promise.resolve().then(again);\nawait again();',
    state: 'stopped',
    words: /Is there a loop that never stops\?/,
  },
  'an allocation of 4 GB': {
    code: 'const all: Float64Array[] = [];\nfor (let i = 0; i < 64; i++) all.push(new Float64Array(2 ** 33));',
    state: 'failed',
    words: /more memory than there is/,
  },
  'a flood of output': {
    code: "for (let i = 0; i < 200_000; i++) console.log('x'.repeat(50) + i);",
    state: 'done',
    words: /more not shown[\s\S]*x199999/,
  },
  'a worker that closes itself': {
    code: '(self as any).close();',
    state: 'failed',
    words: /close is not a function/,
  },
  'an error that nothing waits for': {
    code: "void Promise.reject(new Error('left alone'));\n1",
    state: 'failed',
    words: /left alone/,
  },
  'an error in a timer': {
    code: "setTimeout(() => { throw new Error('later'); }, 10);\n1",
    state: 'failed',
    words: /later/,
  },
};

for (const [name, { code, state, words }] of Object.entries(troubles)) {
  test(`${name} ends in a kind message, on a page that answers all along`, async ({ page }) => {
    await page.goto('lessons/huber/');
    const cell = cellOf(page, 'value-and-gradient');
    const other = cellOf(page, 'limits');
    const before = await outputOf(other).textContent();
    const longTasks = await page.evaluateHandle(() => {
      const found: number[] = [];
      new PerformanceObserver((list) =>
        found.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({
        type: 'longtask',
      });
      return found;
    });
    await writeCode(cell, code);
    await longTasks.evaluate((found) => found.splice(0));
    await page.keyboard.press('Shift+Enter');
    await expect(cell).not.toHaveAttribute('data-state', 'edited');
    await writeCode(cellOf(page, 'units'), '// typed meanwhile');
    await expect(cellOf(page, 'units').locator('.cm-content')).toHaveText('// typed meanwhile');
    await expectState(cell, state);
    await expect(cell).toContainText(words);
    expect(await outputOf(other).textContent()).toBe(before);
    test
      .info()
      .annotations.push({ type: 'long tasks, ms', description: (await longTasks.jsonValue()).join(', ') });

    await runCode(cell, '"and on we go"');
    await expect(outputOf(cell)).toContainText('and on we go');
  });
}

test('a worker that crashes is replaced', async ({ page }) => {
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'value-and-gradient');
  await runCode(cell, 'const hog: string[] = [];\nfor (;;) hog.push("x".repeat(2 ** 20) + hog.length);');
  await expect(cell).toHaveAttribute('data-state', /failed|stopped/);
  await runCode(cell, '"and on we go"');
  await expect(outputOf(cell)).toContainText('and on we go');
});
