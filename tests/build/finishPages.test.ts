import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { slimTextFont } from '../../scripts/slimFonts.ts';
import { withoutIslandIds } from '../../src/build/finishPages.ts';

test('an island loses the identifier that its folder decides, and nothing else', () => {
  const island = (uid: string) =>
    `<p>uid="1"</p><astro-island${uid} prefix="s0" props="{&quot;uid&quot;:1}">x`;
  expect(withoutIslandIds(`${island(' uid="ZbT1x"')}${island(' uid="2"')}`)).toBe(
    `${island('')}${island('')}`,
  );
});

test('the path of a text face says nothing of the folder that the project stands in', async () => {
  const path = await slimTextFont('inter/files/inter-latin-wght-normal');
  expect(path).toMatch(/^\.\/\.cache\/fonts\/inter-latin-wght-normal\.\w{8}\.woff2$/);
  expect(path).not.toContain(fileURLToPath(new URL('../..', import.meta.url)));
});
