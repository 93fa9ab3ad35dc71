import { expect, test } from '@playwright/test';

// This test provokes what the policy refuses, which the shared fixtures forbid; so it does without them.

test('a text that comes to a sink by any other way than the door is refused', async ({ page }) => {
  await page.goto('lessons/huber/');
  // The book's own policy is made by the first script that needs the door: a figure that is drawn anew.
  await page.mouse.move(9, 9);
  const slider = page.locator('#explorer-huber').getByRole('slider', { name: /δ/ });
  const table = page.locator('#explorer-huber table').first();
  const before = await table.textContent();
  await expect(page.locator('#explorer-huber astro-island')).not.toHaveAttribute('ssr');
  await slider.press('ArrowRight');
  await expect(table).not.toHaveText(before ?? '');
  const { refused, through } = await page.evaluate(() => {
    const box = document.createElement('p');
    document.body.append(box);
    const make = (name: string) => document.createElement(name);
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): unknown };
    };
    const html = '<b>x</b>';
    const identity = { createHTML: (text: string) => text };
    /** Each gives a text to a sink; all must throw. */
    const sinks: Record<string, () => unknown> = {
      innerHTML: () => Object.assign(box, { innerHTML: html }),
      outerHTML: () => Object.assign(box, { outerHTML: html }),
      insertAdjacentHTML: () => box.insertAdjacentHTML('beforeend', html),
      createContextualFragment: () => document.createRange().createContextualFragment(html),
      DOMParser: () => new DOMParser().parseFromString(html, 'text/html'),
      'document.write': () => document.write(html),
      srcdoc: () => Object.assign(make('iframe'), { srcdoc: html }),
      'the address of a script': () => Object.assign(make('script'), { src: '/x.js' }),
      'the text of a script': () => Object.assign(make('script'), { text: '1' }),
      'a worker': () => new Worker('/service-worker.js'),
      'a policy of another name': () => trustedTypes.createPolicy('other', identity),
      'the book’s policy a second time': () => trustedTypes.createPolicy('lossbook', identity),
    };
    const through: string[] = [];
    const refused: string[] = [];
    for (const [name, give] of Object.entries(sinks)) {
      try {
        give();
        through.push(name);
      } catch {
        refused.push(name);
      }
    }
    return { refused, through };
  });
  expect(through).toEqual([]);
  expect(refused).toHaveLength(12);
});
