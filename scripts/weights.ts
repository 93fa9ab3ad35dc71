/* Weighs what a built book sends: bytes as a host with Brotli sends them, kilobytes of 1,000. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What one page sends before the reader does anything, in kilobytes. */
export interface PageWeight {
  page: string;
  /** With its styles, which stand in it. */
  html: number;
  /** Scripts of the page and of islands that do not wait for the reader. */
  script: number;
  /** Every face that the page could need for Latin text and the book's formulas. */
  fonts: number;
  everything: number;
}

const packed = (bytes: Uint8Array): number => brotliCompressSync(bytes).length / 1000;
const weighed = new Map<string, number>();

/** The packed weight of a file, found once: pages share most of theirs. */
function packedFile(path: string): number {
  const weight = weighed.get(path) ?? packed(readFileSync(path));
  weighed.set(path, weight);
  return weight;
}
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

/** A module and whatever it imports before it can run, as paths below `assets`. */
export function withImports(assets: string, entries: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    const code = readFileSync(join(assets, name), 'utf8');
    for (const imported of matches(code, /(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) visit(imported);
  };
  entries.forEach(visit);
  return [...found];
}

/** A file of the build and its weight in kilobytes. */
export interface Part {
  file: string;
  kilobytes: number;
}

/**
 * Modules with their imports, heaviest first; what `by` loads already is not among them.
 *
 * @param by the module that fetches `entry` later: each worker has copies of its own, so names alone do not tell
 */
export function chunkParts(assets: string, entry: string, by?: string): Part[] {
  const names = readdirSync(assets);
  const named = (pattern: string) => {
    const [start = '', end = ''] = pattern.split('*');
    const all = names.filter((name) => name.startsWith(start) && name.endsWith(end));
    if (all.length === 0) throw new Error(`no file of the build is called ${pattern}; mend budgets.json`);
    return all;
  };
  const files = (pattern: string) =>
    pattern.endsWith('.js') ? withImports(assets, named(pattern)) : named(pattern);
  const loaded = by === undefined ? [] : files(by);
  const code = loaded.map((name) => readFileSync(join(assets, name), 'utf8')).join('\n');
  const entries = named(entry).filter((name) => by === undefined || code.includes(name));
  if (entries.length === 0) throw new Error(`${by} fetches no ${entry}; mend budgets.json`);
  return (entry.endsWith('.js') ? withImports(assets, entries) : entries)
    .filter((name) => !loaded.includes(name))
    .map((file) => ({ file, kilobytes: packedFile(join(assets, file)) }))
    .toSorted((a, b) => b.kilobytes - a.kilobytes);
}

/** What each island of the built pages loads before anything is touched: by its name, its module and all that it imports. */
export function islandParts(dist: string): Map<string, Part[]> {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  const islands = new Map<string, Part[]>();
  for (const page of pages) {
    for (const [island] of readFileSync(join(dist, page), 'utf8').matchAll(/<astro-island\b[^>]*>/g)) {
      const [name = page] = matches(island, /&quot;name&quot;:&quot;([^&]+)&quot;/g);
      const [url = ''] = matches(island, /\bcomponent-url="([^"]+)"/g);
      if (!islands.has(name)) islands.set(name, partsOf(join(dist, '_astro'), [inAssets(url)]));
    }
  }
  return islands;
}

/** What a figure loads beyond its island at the first touch: its drawing, and the tensors that it computes with. */
export function touchedParts(dist: string, island: readonly Part[]): Part[] {
  const assets = join(dist, '_astro');
  const loaded = island.map(({ file }) => file);
  const code = loaded.map((file) => readFileSync(join(assets, file), 'utf8')).join('\n');
  const fetched = matches(code, /import\(\s*["'`]\.\/((?:drawing|tensors)\b[^"'`]*\.js)["'`]/g);
  return partsOf(assets, unique(fetched)).filter(({ file }) => !loaded.includes(file));
}

const partsOf = (assets: string, entries: readonly string[]): Part[] =>
  withImports(assets, entries)
    .map((file) => ({ file, kilobytes: packedFile(join(assets, file)) }))
    .toSorted((a, b) => b.kilobytes - a.kilobytes);

/** An address of the book as a path below its assets, whatever the book is mounted below. */
const inAssets = (address: string) => address.slice(address.indexOf('/_astro/') + '/_astro/'.length);

/** The weight of a chunk in kilobytes. */
export const weightOf = (parts: readonly Part[]): number => sum(parts.map(({ kilobytes }) => kilobytes));

/** Weighs one page of the build, such as `lessons/huber/`. */
export function pageWeight(dist: string, page: string): PageWeight {
  const assets = join(dist, '_astro');
  const html = readFileSync(join(dist, page, 'index.html'), 'utf8');
  const eager = matches(html, /<astro-island\b([^>]*\bclient="(?:load|idle|only)"[^>]*)>/g).flatMap(
    (island) => matches(island, /\b(?:component|renderer)-url="([^"]+)"/g),
  );
  const scripts = [...matches(html, /<script\b[^>]*\bsrc="([^"]+)"/g), ...eager].map(inAssets);
  const kilobytes = {
    html: packed(Buffer.from(html)),
    script: sum(withImports(assets, unique(scripts)).map((name) => packedFile(join(assets, name)))),
    fonts: sum(
      unique(likelyFaces(html).map(inAssets)).map((name) => readFileSync(join(assets, name)).length / 1000),
    ),
  };
  return { page, ...kilobytes, everything: sum(Object.values(kilobytes)) };
}

/** Faces of the text, and those formula faces that were cut down to the book's signs. */
function likelyFaces(css: string): string[] {
  const faces = css.match(/@font-face\s*\{[^}]*\}/g) ?? [];
  return faces
    .filter((face) => !face.includes('KaTeX') || face.includes('unicode-range'))
    .flatMap((face) => matches(face, /url\(["']?([^"')]+\.woff2)["']?\)/g));
}
