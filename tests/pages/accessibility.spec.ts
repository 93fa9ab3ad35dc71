import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { pages } from './pages.ts';

/** What axe finds wrong, each rule with the elements that break it. */
async function found(page: Page, asked = new AxeBuilder({ page })): Promise<string[]> {
  const { violations } = await asked.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

for (const path of pages) {
  test(`axe finds nothing on /${path}, in light or dark`, async ({ page }) => {
    test.slow();
    await page.goto(path);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await found(page), 'in light').toEqual([]);
    // All that the dark changes is colours, which these two rules judge.
    await page.emulateMedia({ colorScheme: 'dark' });
    const ofColours = new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']);
    expect(await found(page, ofColours), 'in dark').toEqual([]);
  });
}
