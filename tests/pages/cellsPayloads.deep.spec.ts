import { expect, test } from '@playwright/test';
import { payloads } from '../hostile/payloads.ts';
import { cellOf, expectState, outputOf, runCode } from './cellActions.ts';

// The policy reports what a payload would do already while it is being sanitised, which the shared fixtures forbid; so
// this test does without them, and looks for itself whether anything came to life or left the page.

const markup = payloads.filter(({ trick }) => !['overlong', 'broken', 'bomb'].includes(trick));

/** Elements and attributes that may do more than show something. */
const alive =
  'script, style, link, meta, base, iframe, object, embed, form, input, select, textarea, a, img, image, use, dialog, ' +
  'audio, video, template, [name], [srcdoc], [data-cell], [data-do], .cell';

test('no payload comes to life in a cell’s output, as markup or as text', async ({ page }) => {
  test.slow();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { protocol, hostname, href } = new URL(request.url());
    if (protocol !== 'blob:' && protocol !== 'data:' && hostname !== 'localhost') elsewhere.push(href);
  });
  await page.addInitScript(() => {
    Object.assign(window, { breaches: 0, breach: () => Object.assign(window, { breaches: 1 }) });
  });
  await page.goto('lessons/huber/');
  const cell = cellOf(page, 'value-and-gradient');
  await runCode(cell, '1 + 1');
  await expectState(cell, 'done');
  const texts = JSON.stringify(markup.map(({ text }) => text));
  await runCode(
    cell,
    `for (const text of ${texts}) { display({ nodeType: 1, outerHTML: text }); console.log(text, { [text]: 1 }); }`,
  );
  // Every payload is drawn by itself, which takes a busy machine a while.
  await expect(cell).toHaveAttribute('data-state', 'done', { timeout: 240_000 });

  const output = outputOf(cell);
  await expect(output.locator('.line')).toHaveCount(markup.length);
  expect(await output.locator(alive).count()).toBe(0);
  const suspicious = await output.evaluate((box) => {
    const found: string[] = [];
    for (const element of box.querySelectorAll<HTMLElement>('*')) {
      element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      element.dispatchEvent(new PointerEvent('pointerenter'));
      for (const { name, value } of element.attributes)
        if (/^on/.test(name) || /javascript:|evil/i.test(value)) found.push(`${name}=${value}`);
    }
    return found;
  });
  expect(suspicious).toEqual([]);
  expect(await page.evaluate(() => [Reflect.get(window, 'breaches'), Reflect.get({}, 'polluted')])).toEqual([
    0,
    undefined,
  ]);
  expect(elsewhere).toEqual([]);
});
