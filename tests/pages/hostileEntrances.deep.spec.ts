import type { Page } from '@playwright/test';
import { payloads } from '../hostile/payloads.ts';
import { tell, watchBreaches } from './breaches.ts';
import { expect, test } from './fixtures.ts';

/* Every payload through each entrance of the page; the cells’ have a test of their own. */

test.slow();

const texts = payloads.map(({ text }) => text);

/** Something that the reader has passed: it must be there after each attack. */
async function keepPass(page: Page) {
  await page.addInitScript(() => {
    const record = { base: '', code: '// mine', passedCode: '// mine', hints: 0, triedSinceHint: [] };
    const text = JSON.stringify({ version: 2, at: 1, value: record });
    if (localStorage.length === 0) localStorage.setItem('lossbook/exercise/huber-by-hand', text);
  });
}
const kept = (page: Page) =>
  page.evaluate(() => localStorage.getItem('lossbook/exercise/huber-by-hand') ?? '');

for (const [address, figures] of [
  ['lessons/huber/', ['explorer-huber', 'residuals']],
  ['lessons/cross-entropy/', ['softmax', 'stability']],
  ['lessons/generative/', ['autoencoders', 'game']],
  ['lessons/choosing/', ['chooser']],
] as const) {
  test(`links to ${figures.join(', ')}: nothing of a hostile one lives, runs or spoils a figure`, async ({
    page,
  }) => {
    const breaches = await watchBreaches(page);
    await keepPass(page);
    await page.goto(address);
    const before = await kept(page);
    const opened = await page.evaluate(
      async ([names, hostile]) => {
        let count = 0;
        for (const name of names)
          for (const text of hostile)
            for (const hash of [`${name}:${text}`, `${name}:delta=${text}&x=${text}`]) {
              const told = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
              const old = location.hash;
              location.hash = hash;
              if (location.hash !== old) await told;
              count++;
            }
        location.hash = '';
        return count;
      },
      [figures, texts.filter((text) => text.length < 100_000)] as const,
    );
    tell(`links to ${figures.join(', ')}`, opened, await breaches.found());
    expect(await breaches.found()).toBe(0);
    expect(await kept(page)).toBe(before);
    for (const slider of await page.getByRole('main').getByRole('slider').all())
      expect(await slider.evaluate((one) => (one as HTMLInputElement).value ?? one.ariaValueNow)).not.toMatch(
        /NaN|Infinity/,
      );
    await expect(page.getByRole('alert')).toBeHidden();
  });
}

test('progress files: a hostile one is refused in plain words, and hostile code in a whole one stays mere text', async ({
  page,
}) => {
  const breaches = await watchBreaches(page);
  await keepPass(page);
  await page.goto('progress/');
  const before = await kept(page);
  const input = page.getByLabel('Read a file that you saved');
  const files = texts.flatMap((text) => [
    text,
    JSON.stringify({ book: 'lossbook', version: 2, records: { [`answer/${text}`]: { at: 1, value: {} } } }),
    JSON.stringify({ book: 'lossbook', version: text, records: {} }),
  ]);
  const said = await input.evaluate(async (box: HTMLInputElement, contents) => {
    const status = box.closest('p')?.nextElementSibling as HTMLElement;
    const told: string[] = [];
    for (const content of contents) {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'p.json'));
      box.files = transfer.files;
      box.dispatchEvent(new Event('change', { bubbles: true }));
      // The field is emptied when the file has been judged.
      do await new Promise((resolve) => setTimeout(resolve));
      while (box.value);
      await new Promise((resolve) => setTimeout(resolve));
      told.push(status.textContent ?? '');
    }
    return told;
  }, files);
  expect(said.filter((sentence) => !/^(This file|The record|This is not)/.test(sentence))).toEqual([]);
  expect(Math.max(...said.map(({ length }) => length))).toBeLessThan(300);

  const records = Object.fromEntries(
    texts
      .filter((text) => text.length <= 2_000)
      .flatMap((text, i) => [
        [`answer/hostile-${i}`, { at: 1, value: { answer: text, right: false, passed: false } }],
        [`cell/huber#hostile-${i}`, { at: 1, value: { text, ours: text } }],
        [`place/last`, { at: 9e15, value: { lesson: 'huber', section: text } }],
      ]),
  );
  const ofSlug = {
    at: 1,
    value: { base: '', code: texts[0], passedCode: texts[0], hints: 9, triedSinceHint: texts.slice(0, 40) },
  };
  const hostile = { book: 'lossbook', version: 2, records: { ...records, 'exercise/huber-repair': ofSlug } };
  await input.setInputFiles({
    name: 'p.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(hostile)),
  });
  await page.getByRole('button', { name: 'Take it over' }).click();
  for (const address of ['', 'lessons/huber/', 'progress/']) {
    await page.goto(address);
    expect(await breaches.found()).toBe(0);
  }
  tell('progress files', files.length + Object.keys(records).length, await breaches.found());
  expect(await breaches.found()).toBe(0);
  expect(await kept(page)).toBe(before);
});

test('image files: a hostile one, by its bytes or its name, is refused in plain words', async ({ page }) => {
  const breaches = await watchBreaches(page);
  await keepPass(page);
  await page.goto('lessons/practice/');
  const before = await kept(page);
  const picker = page.locator('.image-source');
  await picker.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island', { has: picker })).not.toHaveAttribute('ssr');
  const said = await picker.evaluate(async (section, contents) => {
    const told: string[] = [];
    const status = section.querySelector('[role="status"]') as HTMLElement;
    for (const content of contents) {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], `${content.slice(0, 200)}.bin`));
      section
        .querySelector('.image-source-drop')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
      do await new Promise((resolve) => requestAnimationFrame(resolve));
      while (status.textContent?.includes('Reading the images'));
      told.push(status.textContent?.trim() ?? '');
    }
    return told;
  }, texts);
  expect(said.filter((sentence) => !/Still in use: stand-in/.test(sentence))).toEqual([]);
  tell('image files', texts.length, await breaches.found());
  expect(await breaches.found()).toBe(0);
  expect(await kept(page)).toBe(before);
});

test('the search box and query strings: hostile texts stay mere text', async ({ page }) => {
  const breaches = await watchBreaches(page);
  await keepPass(page);
  await page.goto('search/');
  const before = await kept(page);
  const field = page.getByRole('main').getByRole('searchbox');
  const status = page.getByRole('main').getByRole('status');
  const typed = texts.map((text) => text.replaceAll('\n', ' ').slice(0, 200));
  for (let i = 0; i < typed.length; i += 20) {
    await field.evaluate(
      (box: HTMLInputElement, some) => {
        for (const text of some) {
          box.value = text;
          box.dispatchEvent(new Event('input', { bubbles: true }));
        }
      },
      typed.slice(i, i + 20),
    );
    await field.fill(`focal ${i}`);
    await expect(status).toContainText(`“focal ${i}”`);
    await field.fill(typed[i] ?? '');
    await expect(status).toHaveText(/“|^$/);
  }
  tell('the search box', typed.length, await breaches.found());
  expect(await breaches.found()).toBe(0);

  const one = [...new Map(payloads.map((payload) => [payload.trick, payload.text])).values()];
  for (const text of one) {
    const query = encodeURIComponent(text.slice(0, 2_000));
    await page.goto(`search/?q=${query}&__proto__=${query}&__proto__[polluted]=1`);
    await expect(status).toHaveText(/“|^$/);
  }
  tell('query strings', one.length, await breaches.found());
  expect(await breaches.found()).toBe(0);
  expect(await kept(page)).toBe(before);
});

test('the watch itself sees what it looks for', async ({ page }) => {
  const breaches = await watchBreaches(page);
  await page.goto('search/');
  await page.evaluate(() => (globalThis as unknown as { breach(): void }).breach());
  await page.evaluate(() => Object.assign(Object.prototype, { polluted: 1 }));
  expect(await breaches.found()).toBe(2);
});
