import { expect, test } from '@playwright/test';
import { cellOf, expectState, outputOf, runCode } from './cellActions.ts';
import { drawn, drawnByKernel, hostileKernel, hostileLink } from './criticalChain.ts';

// These tests try to break the policy, which the shared fixtures forbid; so they do without them.

const lesson = 'lessons/huber/';
const id = 'value-and-gradient';

test('code of a link and one press of Run bring no script into the page and lead nowhere', async ({
  page,
}) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (/127\.0\.0\.1/.test(request.url())) elsewhere.push(request.url());
  });
  await page.goto(`${lesson}${hostileLink(id)}`);
  const title = await page.title();
  const cell = cellOf(page, id);
  await expect(cell.getByRole('status')).toContainText('Code from a link');
  await cell.getByRole('button', { name: 'Run' }).click();
  await expectState(cell, 'failed');
  await expect(outputOf(cell)).toContainText('slider: min should be a finite number, and is a text of');
  const controls = cell.locator('.cell-controls');
  await expect(controls.locator('label.control')).toHaveCount(drawn);
  expect(await controls.locator(':not(label, span, input, output, select, option)').count()).toBe(0);
  await expect(controls).toContainText('<meta http-equiv="refresh"');
  expect(await page.title()).toBe(title);
  expect(new URL(page.url()).pathname).toContain('/lessons/huber/');
  expect(elsewhere).toEqual([]);
});

test('whatever a worker posts, the page draws only inputs, names what it leaves out, and throws nothing', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.route(/pageKernel[^/]*\.js/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: hostileKernel }),
  );
  await page.goto(lesson);
  const cell = cellOf(page, id);
  await cell.getByRole('button', { name: 'Run' }).click();
  await expectState(cell, 'done');
  const output = outputOf(cell);
  await expect(output).toContainText('message.control.min should be a finite number');
  await expect(output.getByText('is left out, since the page cannot show it')).toHaveCount(5);
  await expect(output).toContainText('an error without its place');
  await expect(cell.locator('.control')).toHaveCount(drawnByKernel);
  expect(
    await cell.locator('script, meta, iframe, form, base, .cell-output img, .cell-controls img').count(),
  ).toBe(0);
  expect(errors).toEqual([]);
});

test('inputs work as before: one is drawn, turned, kept under the hand, renewed and taken away', async ({
  page,
}) => {
  await page.goto(lesson);
  const cell = cellOf(page, id);
  await runCode(
    cell,
    "const kind = select({ label: 'Kind', options: ['one', 'two'] }); const n = number({ label: 'N', value: 3 }); const on = toggle({ label: 'On' }); const s = slider({ label: 'S', min: 0, max: n }); [kind, n, on, s]",
  );
  await expect(outputOf(cell)).toHaveText('["one", 3, false, 0]');
  await cell.getByRole('combobox').selectOption('two');
  await expect(outputOf(cell)).toHaveText('["two", 3, false, 0]');
  await cell.getByRole('checkbox').check();
  await cell.getByRole('spinbutton').fill('7');
  await expect(outputOf(cell)).toHaveText('["two", 7, true, 0]');
  await expect(cell.getByRole('slider')).toHaveAttribute('max', '7');
  await runCode(cell, "select({ label: 'Kind', options: ['a', 'b', 'c'] })");
  await expect(outputOf(cell)).toHaveText('"b"');
  await expect(cell.locator('.control')).toHaveCount(1);
  await expect(cell.getByRole('combobox').locator('option')).toHaveText(['a', 'b', 'c']);
});
