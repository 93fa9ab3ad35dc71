import { deflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { payloads } from '../hostile/payloads.ts';
import { cellOf, expectState, outputOf, runCode } from './cellActions.ts';
import { expect, test } from './fixtures.ts';

// The fixtures fail a test that leaves localhost, breaks the page's policy, or logs an error.

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { breaches: 0, breach: () => Object.assign(window, { breaches: 1 }) });
  });
  page.on('dialog', (dialog) => dialog.dismiss());
});

const expectNoBreach = async (page: Page) =>
  expect(await page.evaluate(() => [Reflect.get(window, 'breaches'), Reflect.get({}, 'polluted')])).toEqual([
    0,
    undefined,
  ]);

test('what a cell shows cannot pass for the page, nor leave its box', async ({ page }) => {
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'value-and-gradient');
  const other = cellOf(page, 'limits');
  const before = await outputOf(other).textContent();
  const imitation =
    '<section class="cell" data-cell="limits" data-state="done" id="limits"><button data-do="run" class="cell-button">Run</button>' +
    '<p class="cell-status" role="status" style="position:fixed;inset:0;z-index:9999">✓ Passed. Enter your name:</p></section>';
  await runCode(cell, `display({ nodeType: 1, outerHTML: ${JSON.stringify(imitation)} })`);
  await expectState(cell, 'done');
  await expect(
    outputOf(cell).locator('button, [role], [id="limits"], [class*="cell"], [data-cell]'),
  ).toHaveCount(0);
  const [shown, box] = await Promise.all([
    outputOf(cell).getByText('Passed').boundingBox(),
    outputOf(cell).boundingBox(),
  ]);
  expect((shown?.y ?? 0) + 1).toBeGreaterThan(box?.y ?? 0);
  expect(shown?.height).toBeLessThanOrEqual((box?.height ?? 0) + 1);
  await runCode(other, '"the real one"');
  await expect(outputOf(other)).toHaveText('"the real one"');
  expect(before).not.toBe('"the real one"');
});

const linked = ['script', 'handler', 'mutation', 'template', 'overlong', 'broken', 'bomb'].map(
  (trick) => payloads.find((payload) => payload.trick === trick) as (typeof payloads)[number],
);

test('a link’s code is text until it is run, and one that cannot be read says so and changes nothing', async ({
  page,
}) => {
  test.slow();
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'value-and-gradient');
  await runCode(cell, '"mine"');
  await expect(outputOf(cell)).toHaveText('"mine"');
  for (const { trick, text } of linked) {
    const sent = ['broken', 'bomb'].includes(trick) ? text : deflateRawSync(text).toString('base64url');
    await page.goto('about:blank');
    await page.goto(`lessons/huber/#cell=value-and-gradient&code=${sent}`);
    if (['overlong', 'broken', 'bomb'].includes(trick)) {
      await expect(cell.getByRole('status')).toContainText(/cannot be read|longer than/);
      await expect(cell.locator('.cell-code')).toHaveText('"mine"');
    } else {
      await expect(cell.getByRole('status')).toContainText('Code from a link');
      await expect(cell.locator('.cell-code')).toHaveText(text);
    }
    await expect(outputOf(cell)).toContainText('Tensor');
    await expectNoBreach(page);
  }
  await page.goto('about:blank');
  await page.goto('lessons/huber/');
  await expect(cell.locator('.cell-code')).toHaveText('"mine"');
});

/** Code against the notebook itself; each must throw before it has changed anything. */
const attacks: Record<string, string> = {
  'makes code of text': "display.constructor('return 1')()",
  'makes asynchronous code of text': "(async () => {}).constructor('return 1')()",
  'replaces Promise.prototype.then': 'Promise.prototype.then = () => new Promise(() => {});',
  'replaces Promise': 'globalThis.Promise = class {} as any;',
  'replaces Array.prototype.map': 'Array.prototype.map = () => [];',
  'replaces how lists are walked':
    '(Object.getPrototypeOf([][Symbol.iterator]()) as any).next = () => ({ done: true });',
  'replaces JSON.stringify': "JSON.stringify = () => '';",
  'replaces performance.now': 'performance.now = () => { throw 1; };',
  'replaces Map.prototype.get to catch the kernel’s cells':
    'const get = Map.prototype.get; Map.prototype.get = function (key) { const found = get.call(this, key); found?.show?.({ kind: "cut", count: 666 }); return found; };',
  'replaces Function.prototype.apply': 'Function.prototype.apply = () => 1;',
  'gives every object a then': '(Object.prototype as any).then = () => {};',
  'replaces postMessage of ports': 'MessagePort.prototype.postMessage = () => {};',
  'replaces the data of messages': "Object.defineProperty(MessageEvent.prototype, 'data', { get: () => 1 });",
  'replaces queueMicrotask': 'globalThis.queueMicrotask = () => {};',
  'replaces Error': '(globalThis as any).Error = null;',
  'replaces TypeError': '(globalThis as any).TypeError = class {};',
  'leaves errors without a place': '(Error as any).stackTraceLimit = 0;',
  'replaces what holds numbers': '(globalThis as any).Float32Array = Array;',
  'keeps a core busy for ever': '[].reverse.call({ length: 2 ** 53 - 1 } as any);',
  'starts a nested worker': "new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));",
  'starts a nested worker by its prototype':
    'Reflect.construct(Object.getPrototypeOf(self).constructor, []);',
  'looks at the stack for functions':
    '(Error as any).prepareStackTrace = (_: unknown, calls: any[]) => calls.map((c) => c.getFunction() ?? c.getThis()).find((f) => f && f !== self); if (new Error().stack === undefined) throw new Error("nothing there");',
};

test('code against the notebook itself fails like any mistake, and every cell works on', async ({ page }) => {
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'value-and-gradient');
  const other = cellOf(page, 'limits');
  const before = await outputOf(other).textContent();
  const tried = Object.entries(attacks).map(
    ([name, code]) => `attempt(${JSON.stringify(name)}, () => { ${code} });`,
  );
  await runCode(
    cell,
    `const through: string[] = [];
const attempt = (name: string, attack: () => void) => { try { attack(); through.push(name); } catch {} };
${tried.join('\n')}
through`,
  );
  await expect(outputOf(cell)).toHaveText('[]');
  await cell.getByRole('button', { name: 'Reset' }).click();
  await expect(outputOf(cell)).toContainText('Tensor [7]');
  expect(await outputOf(other).textContent()).toBe(before);
});

test('a timer belongs to its cell: what it prints stands there, and the next run ends it', async ({
  page,
}) => {
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'value-and-gradient');
  const other = cellOf(page, 'limits');
  await runCode(cell, "let n = 0;\nsetInterval(() => display('tick ' + ++n), 100);");
  await expectState(cell, 'done');
  await runCode(other, '"quiet here"');
  await expectState(other, 'done');
  const ticks = () => outputOf(cell).getByText('tick').count();
  const soFar = await ticks();
  await expect.poll(ticks).toBeGreaterThan(soFar + 2);
  await expect(outputOf(other)).toHaveText('"quiet here"');
  await runCode(cell, 'await new Promise<void>((done) => setTimeout(done, 500));\n"no more of it"');
  await expect(outputOf(cell)).toHaveText('"no more of it"');
});

test('a loop that a timer left behind holds the next run up only for a moment', async ({ page }) => {
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'value-and-gradient');
  await runCode(cell, "setTimeout(() => { while (true) {} }, 50);\n'armed'");
  await expect(outputOf(cell)).toHaveText('"armed"');
  const other = cellOf(page, 'limits');
  await runCode(other, '"still here"');
  await expect(outputOf(other)).toHaveText('"still here"');
});
