import { expect, test } from 'vitest';
import { apa, bibtex } from '../../src/components/book/citation.ts';
import { structuredData } from '../../src/components/book/structuredData.ts';
import { conceptMap, directRequires } from '../../src/components/shell/map/conceptMap.ts';

const cited = {
  id: 'huber',
  title: 'Bits & losses_100 %',
  url: 'https://example.org/lessons/huber/',
  year: 2026,
};

test('a lesson is cited in BibTeX, with TeX’s own signs escaped, and in the style of the APA', () => {
  expect(bibtex(cited)).toBe(`@incollection{lossbook-huber,
  author    = {{The Lossbook authors}},
  title     = {Bits \\& losses\\_100 \\%},
  booktitle = {Lossbook: an interactive notebook on loss functions},
  year      = {2026},
  url       = {https://example.org/lessons/huber/}
}`);
  expect(apa(cited)).toBe(
    'The Lossbook authors. (2026). Bits & losses_100 %. In Lossbook: an interactive notebook on loss functions. https://example.org/lessons/huber/',
  );
});

test('structured data names the lesson and where it stands, and cannot end its own block', () => {
  const text = structuredData({
    title: '</script><b>',
    description: 'What it does.',
    url: 'https://example.org/lessons/huber/',
    minutes: 40,
    teaches: ['Write it.'],
    trail: [{ title: 'Lossbook', url: 'https://example.org/' }],
  });
  expect(text).not.toContain('<');
  const [resource, breadcrumbs] = JSON.parse(text)['@graph'];
  expect(resource).toMatchObject({
    '@type': 'LearningResource',
    name: '</script><b>',
    timeRequired: 'PT40M',
  });
  expect(breadcrumbs.itemListElement.map(({ position }: { position: number }) => position)).toEqual([1, 2]);
});

const lesson = (id: string, ...requires: string[]) => ({ id, title: `The lesson on ${id}`, requires });

test('the map stands each lesson to the right of what it builds on, and draws no arrow twice', () => {
  const concepts = [lesson('a'), lesson('b', 'a'), lesson('c', 'a', 'b'), lesson('d', 'a')];
  expect(directRequires('c', concepts)).toEqual(['b']);
  const { nodes, edges, width, height } = conceptMap(concepts);
  const at = (id: string) => nodes.find((node) => node.id === id);
  for (const { from, to } of edges) expect(at(from)?.x).toBeLessThan(at(to)?.x ?? 0);
  expect(edges.map(({ from, to }) => from + to).sort()).toEqual(['ab', 'ad', 'bc']);
  for (const { x, y, width: w, height: h } of nodes) {
    expect(x - w / 2).toBeGreaterThanOrEqual(0);
    expect(y - h / 2).toBeGreaterThanOrEqual(0);
    expect(x + w / 2).toBeLessThanOrEqual(width);
    expect(y + h / 2).toBeLessThanOrEqual(height);
  }
});

test('a requirement that is no lesson, or leads in a circle, stops the build and says where', () => {
  expect(() => conceptMap([lesson('a', 'z')])).toThrow('lesson a requires z, which is no lesson');
  expect(() => conceptMap([lesson('a', 'b'), lesson('b', 'a')])).toThrow('a → b → a');
});
