import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { pages } from './pages.ts';

/** What axe finds, by rule, with the places in the page. */
async function found(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

for (const path of pages) {
  test(`axe finds nothing on /${path}, in light or dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    expect(await found(page)).toEqual([]);
    // The theme changes colours alone, so these rules are asked again.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await found(page, ['color-contrast', 'link-in-text-block']), 'in dark').toEqual([]);
  });
}
