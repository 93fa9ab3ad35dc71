import { expect, type Locator } from '@playwright/test';

/** Answers a quick check rightly, as a reader would, and waits for the reply. */
export async function answerRightly(check: Locator): Promise<void> {
  const kind = (await check.getAttribute('data-quick-check')) ?? '';
  const answer = ways[kind];
  if (!answer) throw new Error(`no way to answer a quick check of the kind ${kind} is known here`);
  await answer(check);
  await expect(check.getByRole('status')).toHaveText(/^(Right|Close)\. /);
}

const ways: Record<string, (check: Locator) => Promise<void>> = {
  choice: (check) => check.locator('[data-right]').getByRole('button').click(),
  numeric: async (check) => {
    await check.getByRole('textbox').fill((await check.locator('form').getAttribute('data-answer')) ?? '');
    await check.getByRole('button', { name: 'Check' }).click();
  },
  order: async (check) => {
    const items = check.locator('li');
    const count = await items.count();
    for (let place = 0; place < count; place++) {
      const up = check.locator(`li[data-place="${place}"]`).getByRole('button', { name: 'Move up' });
      while ((await items.nth(place).getAttribute('data-place')) !== String(place)) await up.click();
    }
    await check.getByRole('button', { name: 'Check' }).click();
  },
  sketch: async (check) => {
    await check.scrollIntoViewIfNeeded();
    const island = check.locator('astro-island');
    await expect(island).not.toHaveAttribute('ssr');
    const curve = heights((await island.getAttribute('props')) ?? '');
    await check.getByText('Give points instead of drawing').click();
    for (const [i, post] of (await check.getByRole('spinbutton').all()).entries()) {
      const [min, max] = [Number(await post.getAttribute('min')), Number(await post.getAttribute('max'))];
      await post.fill(Math.min(max, Math.max(min, curve[5 * i] ?? 0)).toFixed(1));
    }
    await check.getByRole('button', { name: 'Check' }).click();
  },
};

/** The true curve, from what the build gave to the island: Astro writes a list as `[1, [[0, value], …]]`. */
function heights(props: string): number[] {
  return JSON.parse(props).curve[1].map(([, value]: [number, number]) => value);
}
