import '@tensorflow/tfjs';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildDocument } from '../../src/figures/buildDocument.ts';
import type { Drawing } from '../../src/figures/drawing.ts';
import { format, initialOf, parse } from '../../src/figures/fields.ts';
import { type Folder, figures, load, missing, root, type State } from './folders.ts';
import { given } from './given.ts';
import oldLinks from './oldLinks.json' with { type: 'json' };
import { picture } from './picture.ts';

/** Made once, however many ask. */
function settingOf(figure: string, properties: readonly unknown[]) {
  let made: ReturnType<Folder['built']> | undefined;
  return async () => {
    const { built } = await load<Folder>(figure, 'built.ts');
    if (built.length > properties.length)
      throw new Error(
        `built of src/figures/${figure} takes arguments: add an example to tests/figures/given.ts.`,
      );
    made ??= built(...properties);
    return made;
  };
}

let document: Document;
beforeAll(async () => {
  document = await buildDocument();
});

test('every folder holds a whole figure, which lessons can use', () => {
  expect(missing().join('\n')).toBe('');
  expect(figures.length).toBeGreaterThan(10);
});

describe.each(figures)('%s', (figure) => {
  describe.each(Object.entries(given[figure] ?? { '': [] }))('%s', (kind, properties) => {
    const setting = settingOf(figure, properties);

    test('comes back from its own link as it was, and begins as it is drawn at build', async () => {
      const { fields } = await setting();
      const initial = initialOf(fields);
      const text = format(fields, initial);
      expect(parse(fields, text)).toEqual(initial);
      expect(parse(fields, '')).toEqual(initial);
    });

    test('whatever a link says, its state is legal: written and read again, it stays', async () => {
      const { fields } = await setting();
      const keys = [...new URLSearchParams(format(fields, initialOf(fields))).keys()];
      const value = fc.oneof(
        fc.string(),
        fc.double().map(String),
        fc.constantFrom('', '1,2;3', 'none', 'yes'),
      );
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.constantFrom(...keys, 'x'), value)), (pairs) => {
          const written = format(fields, parse(fields, new URLSearchParams(pairs).toString()));
          expect(format(fields, parse(fields, written))).toBe(written);
        }),
        { seed: 16, numRuns: 60 },
      );
    });

    test('is drawn as it was', async () => {
      const drawing = await load<Partial<Drawing<State, unknown, unknown, unknown>>>(figure, 'drawing.ts');
      const { fields, data, first, paper = [] } = await setting();
      expect(paper.filter(({ label }) => !label.trim())).toEqual([]);
      const { read, draw } = drawing as Drawing<State, unknown, unknown, unknown>;
      const initial = { ...initialOf(fields), ...first };
      const drawn = (state: State, width: number) => draw(read(state, data).plot, width, { document });
      const wide = drawn(initial, 720);
      const narrow = drawn(initial, 360);
      const snapshots = [
        ['first', wide],
        ...(narrow.join() === wide.join() ? [] : [['narrow', narrow] as const]),
        ...paper.map(({ state }, i) => [`paper-${i + 1}`, drawn({ ...initial, ...state }, 360)] as const),
      ] as const;
      for (const [name, panels] of snapshots.filter(([, panels]) => panels.length > 0))
        await expect(picture(panels)).toMatchFileSnapshot(`snapshots/${figure}${kind}-${name}.svg`);
      // A figure that draws nothing says it all.
      const said = JSON.stringify(read(initial, data).said, null, 1);
      if (wide.length === 0) await expect(said).toMatchFileSnapshot(`snapshots/${figure}${kind}-first.json`);
      for (const panel of wide) {
        expect(panel).toMatch(/aria-label="[^"]{10}/);
        if (!untold.has(figure)) expect(panel).toContain('data-told="');
      }
    });
  });

  test('reads links of earlier versions as they did', async () => {
    const [properties] = Object.values(given[figure] ?? { '': [] });
    const { fields } = await settingOf(figure, properties ?? [])();
    const old = (oldLinks as unknown as Record<string, [text: string, legal: string][]>)[figure] ?? [];
    for (const [text, legal] of old) expect(format(fields, parse(fields, text)), text).toBe(legal);
  });

  test('has a word for every label', async () => {
    const empty = emptyWords(await load(figure, 'words.ts'));
    expect(empty.map((path) => `src/figures/${figure}/words.ts: ${path} is empty`).join('\n')).toBe('');
  });

  test('loads neither Plot nor tensors before it is touched', () => {
    for (const name of ['fields.ts', 'Island.svelte']) {
      const file = join(root, figure, name);
      if (!existsSync(file)) continue;
      const says = `src/figures/${figure}/${name} loads these at once: only drawing.ts may need them`;
      expect(
        packagesOf(file).filter((each) => heavy.test(each)),
        says,
      ).toEqual([]);
    }
  });

  test('loads tensors with a drawing that computes with them', () => {
    const island = join(root, figure, 'Island.svelte');
    if (!existsSync(island)) return;
    const computes = packagesOf(join(root, figure, 'drawing.ts')).includes('@tensorflow/tfjs-core');
    const says = `src/figures/${figure}/Island.svelte: withTensors(() => import('./drawing.ts')) if drawing.ts needs tensors`;
    expect(readFileSync(island, 'utf8').includes('withTensors('), says).toBe(computes);
  });
});

/** Figures whose points are pictures: what they show is told in their table. */
const untold = new Set(['mask', 'autoencoders']);
const heavy = /^@(tensorflow|observablehq)\//;

/** Where words are missing, as a path to each. */
function emptyWords(words: object): string[] {
  return Object.entries(words).flatMap(([name, word]) => {
    if (typeof word === 'function') return [];
    if (typeof word === 'string') return word.trim() ? [] : [name];
    return emptyWords(word).map((path) => `${name}.${path}`);
  });
}

const imports = /^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;

/** The packages that come with a file before it runs. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  return [...readFileSync(file, 'utf8').matchAll(imports)].flatMap(([, name = '']) =>
    name.startsWith('.') ? packagesOf(join(dirname(file), name), seen) : [name],
  );
}
