import type { Page } from '@playwright/test';
import { check, exerciseOf, sourceOf, verdictOf } from './exerciseActions.ts';
import { expect, test } from './fixtures.ts';

/* Answers that try to fool or to wear out the judge in the page; `tests/judge/cheats*` try them in Node. */

async function openHuber(page: Page): Promise<void> {
  await page.goto('lessons/huber/');
  await exerciseOf(page, 'huber-repair').scrollIntoViewIfNeeded();
}

/** How many judge's workers live, and how many have lived at once: the browser itself tells that late. */
interface Workers {
  alive: number;
  most: number;
}

/** Notes which workers the page's scripts start and end, and counts those of the judge. */
async function watchJudges(page: Page): Promise<() => Promise<Workers>> {
  await page.addInitScript(() => {
    const scripts = new Map<string, Promise<string>>();
    const alive = new Set<Worker>();
    const noted: string[][] = [[]];
    const addresses = new WeakMap<Worker, string>();
    const note = () => noted.push([...alive].map((worker) => addresses.get(worker) ?? ''));
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (made) => {
      const address = create(made);
      if (made instanceof Blob) scripts.set(address, made.text());
      return address;
    };
    globalThis.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        addresses.set(this, String(given[0]));
        alive.add(this);
        note();
      }
      override terminate() {
        super.terminate();
        alive.delete(this);
        note();
      }
    };
    const isJudge = async (address: string) => /pageSandboxEntry/.test((await scripts.get(address)) ?? '');
    const judges = async (): Promise<Workers> => {
      const counts = await Promise.all(
        noted.map(async (each) => (await Promise.all(each.map(isJudge))).filter(Boolean).length),
      );
      return { alive: counts.at(-1) ?? 0, most: Math.max(...counts) };
    };
    Object.assign(globalThis, { judges });
  });
  return () => page.evaluate(() => (globalThis as unknown as { judges: () => Promise<Workers> }).judges());
}

const huber = (body: string, before = '') =>
  `${before}\nexport function huber(error: number, delta: number): any {\n${body}\n}`;

test('what is too much, or would steer the text, is answered by one true sentence each', async ({ page }) => {
  test.slow();
  await openHuber(page);
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
  await openHuber(page);
  const solution = await sourceOf('huber-repair/solution.ts');
  await check(page, 'huber-repair', `Object.freeze(console); console.log('frozen');\n${solution}`);
  await expect(verdictOf(page, 'huber-repair')).toContainText('Passed.');
});

test('a worker that was ended at its time limit is gone, and another stands ready', async ({ page }) => {
  const judges = await watchJudges(page);
  await openHuber(page);
  await check(page, 'huber-repair', huber('while (true) {}'));
  await expect(verdictOf(page, 'huber-repair')).toContainText('did not come to its end within 4 seconds');
  await check(page, 'huber-repair', await sourceOf('huber-repair/solution.ts'));
  await expect(verdictOf(page, 'huber-repair')).toContainText('Passed.');
  // Both that were used are gone, and never have two lived at once.
  await expect.poll(judges).toEqual({ alive: 1, most: 1 });
});

test('a finished loss is found by what is called, and an import that nobody uses is none', async ({
  page,
}) => {
  await openHuber(page);
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
