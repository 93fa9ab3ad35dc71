import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { check, exerciseOf, sourceOf, verdictOf, write } from './exerciseActions.ts';
import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('lessons/huber/');
  await exerciseOf(page, 'huber-by-hand').scrollIntoViewIfNeeded();
});

test('a wrong answer gets its own message, with a counterexample as a row and as a figure', async ({
  page,
}) => {
  await check(page, 'huber-by-hand', await sourceOf('huber-by-hand/known-mistakes/no-lowering.ts'));
  await expect(verdictOf(page, 'huber-by-hand')).toContainText('6 of 7 properties hold.');
  await expect(verdictOf(page, 'huber-by-hand')).toContainText('jumps up where it should join the parabola');
  const row = exerciseOf(page, 'huber-by-hand').getByRole('table', { name: /^The smallest input/ });
  await expect(row).toContainText('yours');
  await expect(
    exerciseOf(page, 'huber-by-hand').getByRole('img', { name: /^Your curve and ours/ }),
  ).toBeVisible();
});

test('a right answer passes, the page is told, and it still counts after a reload', async ({ page }) => {
  const told = page.evaluate(
    () =>
      new Promise((resolve) =>
        document.addEventListener('lossbook:passed', (event) => resolve((event as CustomEvent).detail), {
          once: true,
        }),
      ),
  );
  await check(page, 'huber-by-hand', await sourceOf('huber-by-hand/also-right/map-reduce.ts'));
  await expect(verdictOf(page, 'huber-by-hand')).toContainText('Passed.');
  expect(await told).toEqual({ slug: 'huber-by-hand' });
  await page.reload();
  await expect(exerciseOf(page, 'huber-by-hand')).toContainText('✓ passed');
});

test('what is typed while a check runs stays, in the editor and after a reload, and the verdict says what it judged', async ({
  page,
}) => {
  const here = exerciseOf(page, 'huber-repair');
  await check(page, 'huber-repair', 'export function huber() { while (true) {} }');
  await expect(verdictOf(page, 'huber-repair')).toContainText('Checking');
  await write(here, '// typed meanwhile');
  await expect(verdictOf(page, 'huber-repair')).toContainText('so it was stopped');
  await expect(here.getByRole('textbox')).toHaveText('// typed meanwhile');
  await expect(here).toContainText('as it was when you pressed Check');
  await page.reload();
  await here.scrollIntoViewIfNeeded();
  await expect(here.getByRole('textbox')).toHaveText('// typed meanwhile');
});

test('a solution with tensors passes in the worker', async ({ page }) => {
  await check(page, 'huber-by-hand', await sourceOf('huber-by-hand/also-right/tensors.ts'));
  await expect(verdictOf(page, 'huber-by-hand')).toContainText('Passed.');
});

test('the finished loss of the module is answered by name', async ({ page }) => {
  await check(page, 'huber-by-hand', await sourceOf('huber-by-hand/known-mistakes/finished-loss.ts'));
  await expect(verdictOf(page, 'huber-by-hand')).toContainText('the finished loss of the module');
});

test('an endless loop is stopped kindly, the page answers meanwhile, and the next check works', async ({
  page,
}) => {
  // Counts the page's own frames for as long as the check runs.
  const frames = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const status = document.querySelector('#exercise-huber-repair [role="status"]');
        let seen = 0;
        const frame = () => {
          if (status?.textContent?.includes('Checking')) seen++;
          if (status?.textContent?.includes('was stopped')) resolve(seen);
          else requestAnimationFrame(frame);
        };
        frame();
      }),
  );
  await check(
    page,
    'huber-repair',
    'export function huber(error: number, delta: number) { while (true) {} }',
  );
  await expect(verdictOf(page, 'huber-repair')).toContainText(
    'did not come to its end within 4 seconds, so it was stopped',
  );
  expect(await frames).toBeGreaterThan(1);
  await check(page, 'huber-repair', await sourceOf('huber-repair/solution.ts'));
  await expect(verdictOf(page, 'huber-repair')).toContainText('Passed.');
});

test('Shift+Enter checks, and the focus stays in the editor', async ({ page }) => {
  await write(exerciseOf(page, 'huber-repair'), await sourceOf('huber-repair/known-mistakes/always-on.ts'));
  await page.keyboard.press('Shift+Enter');
  await expect(verdictOf(page, 'huber-repair')).toContainText('small errors pay twice');
  await expect(exerciseOf(page, 'huber-repair').getByRole('textbox')).toBeFocused();
  const seed = exerciseOf(page, 'huber-repair').getByText(/^Inputs drawn with seed \d+\./);
  const first = (await seed.textContent()) ?? '';
  await page.keyboard.press('Shift+Enter');
  await expect(seed).not.toHaveText(first);
});

test('a reload keeps the code, and reset can be undone', async ({ page }) => {
  await write(exerciseOf(page, 'huber-repair'), '// mine\n');
  await page.reload();
  const code = exerciseOf(page, 'huber-repair').getByRole('textbox');
  await expect(code).toHaveText('// mine');
  await exerciseOf(page, 'huber-repair').getByRole('button', { name: 'Reset' }).click();
  await expect(code).toContainText('const large = error > delta ? 1 : 0;');
  await exerciseOf(page, 'huber-repair').getByRole('button', { name: 'Undo reset' }).click();
  await expect(code).toHaveText('// mine');
});

test('hints come after two different tries, stay open, and lead to our solution beside the reader’s code', async ({
  page,
}) => {
  const here = exerciseOf(page, 'huber-repair');
  const hint = here.getByRole('button', { name: /hint/ });
  await check(page, 'huber-repair', 'export const huber = (error: number) => error;');
  await expect(verdictOf(page, 'huber-repair')).toContainText('Not yet.');
  await expect(hint).toHaveCount(0);
  await check(page, 'huber-repair', 'export const huber = (error: number) => 2 * error;');
  await hint.click();
  await expect(here).toContainText('Hint 1.');
  await expect(hint).toHaveCount(0);
  for (const shown of [2, 3]) {
    for (const factor of [3, 4])
      await tryOnce(page, `export const huber = (error: number) => ${shown * factor} * error;`);
    await hint.click();
    await expect(here).toContainText(`Hint ${shown}.`);
  }
  await expect(here).toContainText('Hint 1.');
  await here.getByRole('button', { name: 'Compare with our solution' }).click();
  await expect(here.getByRole('figure')).toContainText('Math.abs(error) > delta');
  await expect(here.getByRole('textbox', { name: /^Your code for/ })).toContainText('12 * error');
  await page.reload();
  await expect(here).toContainText('Hint 1.');
  await expect(here).toContainText('Hint 3.');
});

/** Checks an answer and waits for what is said of it. */
async function tryOnce(page: Page, code: string) {
  await check(page, 'huber-repair', code);
  await expect(verdictOf(page, 'huber-repair')).toContainText('Not yet.');
}

test('a hint is offered after a minute and a half, too', async ({ page }) => {
  await page.clock.install();
  await page.reload();
  await write(exerciseOf(page, 'huber-repair'), '// thinking');
  await expect(exerciseOf(page, 'huber-repair').getByRole('button', { name: /hint/ })).toHaveCount(0);
  await page.clock.fastForward(91_000);
  await expect(exerciseOf(page, 'huber-repair').getByRole('button', { name: 'Show a hint' })).toBeVisible();
});

test('a reader’s code that reaches for the network or the kept progress finds neither', async ({ page }) => {
  const code = `export function huber() {
    const found = ['localStorage', 'indexedDB', 'caches', 'postMessage', 'BroadcastChannel', 'Worker']
      .filter((name) => (globalThis as any)[name] !== undefined);
    throw new Error('found: ' + found.join(' '));
  }`;
  await check(page, 'huber-repair', code);
  await expect(verdictOf(page, 'huber-repair')).toContainText('found: ”');
});

test('a browser that keeps nothing still checks, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await page.reload();
  await check(page, 'huber-repair', await sourceOf('huber-repair/solution.ts'));
  await expect(verdictOf(page, 'huber-repair')).toContainText('Passed.');
  await expect(exerciseOf(page, 'huber-repair')).toContainText('This browser keeps nothing here');
});

test('what the code printed on the failing input is shown', async ({ page }) => {
  const code = 'export function huber(error: number) { console.log("size", Math.abs(error)); return 0; }';
  await check(page, 'huber-repair', code);
  await expect(
    exerciseOf(page, 'huber-repair').getByRole('figure', { name: 'Printed on this input' }),
  ).toContainText('size');
});

test('what Check looks at can be read beforehand', async ({ page }) => {
  const here = exerciseOf(page, 'huber-by-hand');
  await here.getByText('What Check looks at').click();
  await expect(here.getByText('parabola and line meet at delta')).toBeVisible();
});

test('a counterexample opens in the explorer of the lesson', async ({ page }) => {
  await check(page, 'huber-repair', await sourceOf('huber-repair/known-mistakes/lost-size.ts'));
  const link = exerciseOf(page, 'huber-repair').getByRole('link', {
    name: 'Open this input in the explorer',
  });
  await expect(link).toHaveAttribute('href', /^#explorer-huber:delta=[\d.]+&at=-/);
});

test('axe finds nothing in an exercise with a verdict, a figure and a hint open', async ({ page }) => {
  const here = exerciseOf(page, 'huber-by-hand');
  for (const factor of [2, 3]) {
    await check(
      page,
      'huber-by-hand',
      `export const huber = (input: number[]) => ${factor} * Number(input[0]);`,
    );
    await expect(verdictOf(page, 'huber-by-hand')).toContainText('Not yet.');
  }
  await here.getByRole('button', { name: 'Show a hint' }).click();
  await expect(here.getByRole('img', { name: /^Your curve/ })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('#exercise-huber-by-hand').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
    [],
  );
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the question, the code and our solution are there, and no dead button', async ({ page }) => {
    const here = exerciseOf(page, 'huber-repair');
    await expect(here).toContainText('Find the residuals that it lets off free');
    await expect(here).toContainText('const large = error > delta ? 1 : 0;');
    const answers = page.locator('.lesson-answers');
    await expect(answers).toContainText('Our solution of “Repair a Huber loss”');
    await expect(answers.getByText('const large = Math.abs(error) > delta')).toBeVisible();
    await expect(here.getByRole('button', { name: 'Check' })).toBeHidden();
  });
});
