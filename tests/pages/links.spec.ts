import { expect, test } from '@playwright/test';
import { siteFaults } from '../content/siteFaults.ts';

// No browser is needed: this looks at the files that the browser tests are served.
test('every link, fragment, label and id of the built book leads somewhere', () => {
  expect(siteFaults(process.env.LOSSBOOK_OUT ?? 'dist')).toEqual([]);
});

test('robots.txt lets every machine in and leads to the map of all pages', async ({ request }) => {
  const robots = await (await request.get('robots.txt')).text();
  expect(robots).toContain('User-agent: *\nAllow: /\n');
  const [, map = ''] = /^Sitemap: \S*\/(\S+)$/m.exec(robots) ?? [];
  expect(await (await request.get(map)).text()).toContain('<loc>');
});
