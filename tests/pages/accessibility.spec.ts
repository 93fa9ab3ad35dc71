import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { pages } from './pages.ts';

for (const path of pages) {
  test(`axe finds nothing on /${path}, in light or dark`, async ({ page }) => {
    await page.goto(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
      expect(found, `in ${colorScheme}`).toEqual([]);
    }
  });
}
