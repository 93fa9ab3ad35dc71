import { check, exerciseOf, sourceOf, verdictOf } from './exerciseActions.ts';
import { expect, test } from './fixtures.ts';

/* Answers that try to fool or to wear out the judge in the page; `tests/judge/cheats*` try them in Node. */

test.beforeEach(async ({ page }) => {
  await page.goto('lessons/huber/');
  await exerciseOf(page, 'huber-repair').scrollIntoViewIfNeeded();
});

const huber = (body: string, before = '') =>
  `${before}\nexport function huber(error: number, delta: number): any {\n${body}\n}`;

test('what is too much, or would steer the text, is answered by one true sentence each', async ({ page }) => {
  test.slow();
  const told: [source: string, says: string][] = [
    [
      huber('let list: any = []; for (let i = 0; i < 3000; i++) list = [list]; return list;'),
      'nested more than 64 deep',
    ],
    [huber("return 'x'.repeat(3e8);"), 'a text of 300,000,000 characters'],
    [huber('return new Float64Array(3e7);'), 'more than 1,000,000 values'],
    [huber("throw new Error('x'.repeat(3e6));"), 'more characters'],
    [huber("throw new Error('\\u202eturned');"), '\\u{202e}turned'],
  ];
  for (const [source, says] of told) {
    await check(page, 'huber-repair', source);
    await expect(verdictOf(page, 'huber-repair')).toContainText(says);
  }
});

test('a right answer passes with a frozen console', async ({ page }) => {
  const solution = await sourceOf('huber-repair/solution.ts');
  await check(page, 'huber-repair', `Object.freeze(console); console.log('frozen');\n${solution}`);
  await expect(verdictOf(page, 'huber-repair')).toContainText('Passed.');
});

test('a worker that was ended at its time limit is gone, and another stands ready', async ({ page }) => {
  await check(page, 'huber-repair', huber('while (true) {}'));
  await expect(verdictOf(page, 'huber-repair')).toContainText('did not come to its end within 4 seconds');
  await check(page, 'huber-repair', await sourceOf('huber-repair/solution.ts'));
  await expect(verdictOf(page, 'huber-repair')).toContainText('Passed.');
  // The one that answered and the next in its place; never one for each check.
  await expect.poll(() => page.workers().length).toBeLessThanOrEqual(2);
});

test('a finished loss is found by what is called, and an import that nobody uses is none', async ({
  page,
}) => {
  const solution = await sourceOf('huber-by-hand/solution.ts');
  const borrowing = `import * as tf from '@tensorflow/tfjs';
    const { ['huber' + 'Loss']: theirs } = tf.losses as any;
    export const huber = (input: number[], target: number[], delta: number) =>
      tf.mul(theirs(target.map((y) => y / delta), input.map((x) => x / delta)), delta ** 2);`;
  await check(page, 'huber-by-hand', borrowing);
  await expect(verdictOf(page, 'huber-by-hand')).toContainText('Your code calls tf.losses.huberLoss.');
  await check(page, 'huber-by-hand', `import { huberLoss } from 'lossbook/losses';\n${solution}`);
  await expect(verdictOf(page, 'huber-by-hand')).toContainText('Passed.');
});

test('a loss that passed and answers otherwise in a run is named there', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('lessons/practice/');
  const solution = await sourceOf('mse-vs-huber/solution.ts');
  const straying = solution.replace('let total = 0;', 'if (input.length > 12) return 1e9;\n  let total = 0;');
  const on = page.locator('#experiment-mse-vs-huber');
  await on.scrollIntoViewIfNeeded();
  await check(page, 'mse-vs-huber', straying);
  await expect(verdictOf(page, 'mse-vs-huber')).toContainText('Passed.', { timeout: 60_000 });
  await on.getByRole('button', { name: 'Run my code' }).click();
  await expect(on.locator('.experiment-said')).toContainText('though it passed the checks', {
    timeout: 120_000,
  });
  await expect(on.locator('.experiment-said')).toContainText('This run was stopped: mse gave');
});

test('the built-ins are locked while a run trains', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('lessons/practice/');
  const on = page.locator('#experiment-mse-vs-huber');
  await on.scrollIntoViewIfNeeded();
  const solution = await sourceOf('mse-vs-huber/solution.ts');
  await check(page, 'mse-vs-huber', `if (!Object.isFrozen(Math)) throw new Error('open');\n${solution}`);
  await expect(verdictOf(page, 'mse-vs-huber')).toContainText('Passed.', { timeout: 60_000 });
  await on.getByRole('checkbox', { name: /^Small run/ }).check();
  await on.getByRole('button', { name: 'Run my code' }).click();
  await expect(on.locator('.experiment-said')).toContainText(/^Done in/, { timeout: 200_000 });
});
