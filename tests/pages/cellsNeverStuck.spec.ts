import { expect, type Locator, test } from '@playwright/test';
import { watchAnswers } from './answering.ts';
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

/** Milliseconds within which the page owes an answer; a machine busy with other things may need longer even idle. */
const promised = 100;

for (const [name, { code, state, words }] of Object.entries(troubles)) {
  test(`${name} ends in a kind message, on a page that answers all along`, async ({ page }) => {
    test.slow();
    await page.goto('lessons/huber/');
    const cell = cellOf(page, 'value-and-gradient');
    const other = cellOf(page, 'limits');
    const typed = cellOf(page, 'units');
    const before = await outputOf(other).textContent();
    await writeCode(typed, '//');
    await runCode(cell, '"no trouble yet"');
    await expect(outputOf(cell)).toContainText('no trouble yet');
    const answering = await watchAnswers(page);

    // Whatever the page does itself it does in each attempt; a stall of the machine goes by.
    await writeCode(cell, code);
    await expect(async () => {
      await answering.longest();
      await typeInto(typed, ' idle');
      const idle = await answering.longest();
      // Pressed without the pointer, so that the other cell keeps the keyboard.
      await cell.getByRole('button', { name: 'Run' }).evaluate((run: HTMLButtonElement) => run.click());
      await page.keyboard.type('!');
      await expect(typed.locator('.cm-content')).toHaveText(/ idle!$/);
      if (state === 'stopped') expect(await cell.getAttribute('data-state')).toMatch(/waiting|running/);
      await expectState(cell, state);
      expect(await answering.longest()).toBeLessThanOrEqual(Math.max(promised, 2 * idle));
    }).toPass({ intervals: [0], timeout: 300_000 });
    await expect(cell).toContainText(words);
    expect(await outputOf(other).textContent()).toBe(before);

    await runCode(cell, '"and on we go"');
    await expect(outputOf(cell)).toContainText('and on we go');
  });
}

/** Types as a reader would, and waits until it stands there. */
async function typeInto(cell: Locator, text: string): Promise<void> {
  const content = cell.locator('.cm-content');
  const before = await content.textContent();
  await content.press('End');
  await cell.page().keyboard.type(text);
  await expect(content).toHaveText(before + text);
}

test('a worker that crashes is replaced', async ({ page }) => {
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'value-and-gradient');
  await runCode(cell, 'const hog: string[] = [];\nfor (;;) hog.push("x".repeat(2 ** 20) + hog.length);');
  await expect(cell).toHaveAttribute('data-state', /failed|stopped/);
  await runCode(cell, '"and on we go"');
  await expect(outputOf(cell)).toContainText('and on we go');
});
