import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');
const tokens = read('src/styles/tokens.css');

/** Every style of a page, those within components too, without comments. */
const styles = [
  ...globSync('src/styles/*.css').filter((file) => !file.endsWith('tokens.css')),
  ...globSync('src/**/*.{astro,svelte}'),
].map((file) => {
  const text = read(file);
  const css = file.endsWith('.css')
    ? text
    : [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, style]) => style).join('\n');
  return { file, css: css.replace(/\/\*[\s\S]*?\*\//g, '') };
});

/** Declarations of some properties, with their file. */
const declared = (properties: RegExp) =>
  styles.flatMap(({ file, css }) =>
    [...css.matchAll(/(?<=[{;\s])([\w-]+)\s*:\s*([^;{}]+);/g)]
      .filter(([, property = '']) => properties.test(property))
      .map(([, property, value = '']) => ({ what: `${file}: ${property}: ${value}`, value })),
  );

/** A mask has no colour of its own: it says how much is seen. The boxes of a sheet's margin know no variables. */
const isApart = (what: string) =>
  /mask-image/.test(what) || /print\.css: (color: #5d584f|font: 8pt)/.test(what);

test('no style has a colour that the tokens do not have', () => {
  const raw = /#[0-9a-f]{3,8}\b|\b(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(|light-dark\(/i;
  const all = declared(/./);
  expect(all.length).toBeGreaterThan(800);
  expect(all.filter(({ what, value }) => raw.test(value) && !isApart(what)).map(({ what }) => what)).toEqual(
    [],
  );
});

test('no style has a size of type that the tokens do not have', () => {
  const sized = declared(/^font(-size)?$/);
  expect(sized.length).toBeGreaterThan(80);
  expect(
    sized
      .filter(({ what, value }) => /\d(px|r?em|pt|ch|vw|%)/.test(value.replace('100%', '')) && !isApart(what))
      .map(({ what }) => what),
  ).toEqual(['src/styles/cell.css: font-size: max(var(--step-own), 16px)']);
});

test('every token that a style asks for is there', () => {
  // Those of Astro's fonts, and those that markup sets for what is in it.
  const own = new Set([...tokens, ...styles.map(({ css }) => css)].join('').match(/--[\w-]+(?=\s*:)/g));
  const asked = styles.flatMap(({ css }) => css.match(/(?<=var\()--[\w-]+/g) ?? []);
  const elsewhere = /^--(font-(text|ui|code)|drawn|pace)$/;
  expect([...new Set(asked)].filter((name) => !own.has(name) && !elsewhere.test(name))).toEqual([]);
});

/** Where no style reaches: a browser's own bar, icons, cards. */
test.each([
  'src/layouts/Base.astro',
  'src/pages/manifest.webmanifest.ts',
  'src/pages/icons/[name].png.ts',
  'src/components/shell/card/card.ts',
  'src/styles/print.css',
])('the colours of %s are some of the tokens', (file) => {
  const colours = read(file).match(/#[0-9a-f]{6}\b/g) ?? [];
  expect(colours.length).toBeGreaterThan(0);
  for (const colour of colours) expect(tokens).toContain(colour);
});

test('what scripts draw asks for colours by name', () => {
  const files = globSync('src/{plots,figures,components}/**/*.{ts,svelte,astro}').filter(
    (file) => !file.includes('/card/'),
  );
  const raw = files.filter((file) =>
    /(?:fill|stroke|color|background)['"]?\s*[:=]\s*['"`](?:#[0-9a-f]{3}|rgb|hsl)/i.test(read(file)),
  );
  expect(raw).toEqual([]);
});
