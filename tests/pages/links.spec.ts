import { expect, test } from '@playwright/test';
import { siteFaults } from '../content/siteFaults.ts';
import { awaited } from '../content/syllabus.ts';

// No browser is needed: this looks at the files that the browser tests are served.
test('every link, fragment, label and id of the built book leads somewhere', () => {
  const toAwaited = (fault: string) => awaited.some((slug) => fault.endsWith(`${slug}/ leads nowhere`));
  const faults = siteFaults(process.env.LOSSBOOK_OUT ?? 'dist');
  expect(faults.filter((fault) => !toAwaited(fault))).toEqual([]);
});

test('robots.txt lets every machine in and leads to the map of all pages', async ({ request }) => {
  const robots = await (await request.get('robots.txt')).text();
  expect(robots).toContain('User-agent: *\nAllow: /\n');
  const [, map = ''] = /^Sitemap: \S*\/(\S+)$/m.exec(robots) ?? [];
  expect(await (await request.get(map)).text()).toContain('<loc>');
});
