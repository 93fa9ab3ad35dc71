import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import {
  chunkParts,
  islandParts,
  pageWeight,
  touchedParts,
  weightOf,
  withImports,
} from '../../scripts/weights.ts';

const dist = mkdtempSync(join(tmpdir(), 'lossbook-weights-'));
afterAll(() => rmSync(dist, { recursive: true }));

const face = (family: string, url: string, range = '') =>
  `@font-face{font-family:${family};src:url(${url}) format("woff2");${range}}`;
const files = {
  'index.html': `<style>${face('Text', '/book/_astro/text.woff2')}</style>
    <style>${face('KaTeX_Main', '/book/_astro/whole.woff2')}
    ${face('KaTeX_Main', '/book/_astro/slim.woff2', 'unicode-range:U+20-7E;')}</style>
    <script type="module" src="/book/_astro/page.js"></script>
    <astro-island component-url="/book/_astro/waits.js" renderer-url="/book/_astro/svelte.js" client="intent" opts="{&quot;name&quot;:&quot;Waits&quot;}"></astro-island>
    <astro-island component-url="/book/_astro/wakes.js" renderer-url="/book/_astro/svelte.js" client="idle" opts="{&quot;name&quot;:&quot;Wakes&quot;}"></astro-island>`,
  '_astro/page.js': 'import{a}from"./shared.js";a();import("./later.js")',
  '_astro/shared.js': 'import"./page.js";export const a=()=>1',
  '_astro/later.js': 'import"./shared.js";export const later=2',
  '_astro/waits.js': 'import{a}from"./shared.js";export default a',
  '_astro/wakes.js': 'export default 4;import("./drawing.a1.js");import("./later.js")',
  '_astro/drawing.a1.js': 'import"./wakes.js";import"./shared.js"',
  '_astro/svelte.js': 'export const mount=5',
  '_astro/text.woff2': 'x'.repeat(3000),
  '_astro/slim.woff2': 'x'.repeat(2000),
  '_astro/whole.woff2': 'x'.repeat(9000),
};
for (const [name, text] of Object.entries(files)) {
  const path = join(dist, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const packed = (...names: (keyof typeof files)[]) =>
  names.reduce((total, name) => total + brotliCompressSync(files[name]).length / 1000, 0);

test('a module brings what it imports, once and even in a circle, and nothing that it imports later', () => {
  expect(withImports(join(dist, '_astro'), ['page.js'])).toEqual(['page.js', 'shared.js']);
});

test('a page weighs its HTML, scripts, eager islands and likely fonts; patient islands weigh nothing', () => {
  const weight = pageWeight(dist, '');
  expect(weight.html).toBeCloseTo(packed('index.html'), 9);
  expect(weight.script).toBeCloseTo(
    packed('_astro/page.js', '_astro/shared.js', '_astro/wakes.js', '_astro/svelte.js'),
    9,
  );
  expect(weight.fonts).toBe(5);
  expect(weight.everything).toBeCloseTo(weight.html + weight.script + 5, 9);
});

test('an island weighs its module and all that it imports, whenever it wakes', () => {
  const islands = islandParts(dist);
  expect([...islands.keys()]).toEqual(['Waits', 'Wakes']);
  expect(weightOf(islands.get('Waits') ?? [])).toBeCloseTo(
    packed('_astro/waits.js', '_astro/shared.js', '_astro/page.js'),
    9,
  );
});

test('a figure loads its drawing at the first touch, beyond what its island has', () => {
  const [asleep, figure] = [...islandParts(dist).values()].map((parts) => touchedParts(dist, parts));
  expect(asleep).toEqual([]);
  expect(figure?.map(({ file }) => file).toSorted()).toEqual(['drawing.a1.js', 'page.js', 'shared.js']);
});

test('a chunk weighs what it loads beyond what is there already', () => {
  const weight = (by?: string) => weightOf(chunkParts(join(dist, '_astro'), 'later*.js', by));
  expect(weight()).toBeCloseTo(packed('_astro/later.js', '_astro/shared.js', '_astro/page.js'), 9);
  expect(weight('page*.js')).toBeCloseTo(packed('_astro/later.js'), 9);
});

test('a chunk says what it is made of, heaviest first', () => {
  const parts = chunkParts(join(dist, '_astro'), 'page*.js');
  expect(parts.map(({ file }) => file).toSorted()).toEqual(['page.js', 'shared.js']);
  const [first, second] = parts;
  expect(first?.kilobytes).toBeGreaterThanOrEqual(second?.kilobytes ?? Number.POSITIVE_INFINITY);
});

test('a chunk that nobody fetches is an error that names both', () => {
  expect(() => chunkParts(join(dist, '_astro'), 'waits*.js', 'page*.js')).toThrow(
    'page*.js fetches no waits*.js',
  );
});

test('a budget for a file that the build does not have is an error that names it', () => {
  expect(() => chunkParts(join(dist, '_astro'), 'gone*.js')).toThrow(
    'no file of the build is called gone*.js',
  );
});
