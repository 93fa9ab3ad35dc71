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

test('an arrow of the map goes from the middle of a side to the middle of a side, and through no box', () => {
  const concepts = [
    lesson('a'),
    lesson('b', 'a'),
    lesson('c', 'b'),
    lesson('d', 'a'),
    lesson('e', 'c', 'd'),
    lesson('f', 'a'),
    lesson('g', 'f', 'e'),
  ];
  const { nodes, edges } = conceptMap(concepts);
  const box = (id: string) => nodes.find((node) => node.id === id) ?? expect.unreachable(id);
  for (const { from, to, path } of edges) {
    const points = alongPath(path);
    const [start, end] = [box(from), box(to)];
    expect(points[0]).toEqual({ x: start.x + start.width / 2, y: expect.closeTo(start.y, 0) });
    expect(points.at(-1)).toEqual({ x: end.x - end.width / 2, y: expect.closeTo(end.y, 0) });
    for (const { id, x, y, width, height } of nodes)
      expect(
        points.filter(
          (point) => Math.abs(point.x - x) < width / 2 - 1 && Math.abs(point.y - y) < height / 2 - 1,
        ),
        `${from} → ${to} through ${id}`,
      ).toEqual([]);
  }
});

test('a lesson stands as far to the left as what it builds on lets it', () => {
  const { nodes } = conceptMap([
    lesson('a'),
    lesson('b', 'a'),
    lesson('c', 'b'),
    lesson('d', 'a'),
    lesson('e', 'd'),
    lesson('f', 'd'),
    lesson('g', 'c', 'e', 'f'),
    lesson('h', 'g'),
  ]);
  // By hand: how many stand before each.
  const columns = [...new Set(nodes.map(({ x }) => x))].sort((one, other) => one - other);
  expect(nodes.map(({ id, x }) => id + columns.indexOf(x)).join(' ')).toBe('a0 b1 c2 d1 e2 f2 g3 h4');
});

/** Places along a path of the commands M, L and C. */
function alongPath(path: string): { x: number; y: number }[] {
  const points: { x: number; y: number }[] = [];
  for (const [, command, rest = ''] of path.matchAll(/([MLC])([^MLC]+)/g)) {
    const numbers = rest.trim().split(/[ ,]+/).map(Number);
    const corners = [points.at(-1) ?? { x: 0, y: 0 }];
    for (let i = 0; i < numbers.length; i += 2)
      corners.push({ x: numbers[i] as number, y: numbers[i + 1] as number });
    if (command === 'M') points.push(corners[1] as { x: number; y: number });
    else for (let step = 1; step <= 20; step++) points.push(between(corners, step / 20));
  }
  return points;
}

/** De Casteljau's construction: a line for two corners, a cubic for four. */
function between(corners: readonly { x: number; y: number }[], share: number): { x: number; y: number } {
  const [first, ...others] = corners;
  if (!first) return expect.unreachable();
  if (others.length === 0) return first;
  return between(
    others.map(({ x, y }, i) => ({
      x: (corners[i]?.x ?? 0) * (1 - share) + x * share,
      y: (corners[i]?.y ?? 0) * (1 - share) + y * share,
    })),
    share,
  );
}

test('a requirement that is no lesson, or leads in a circle, stops the build and says where', () => {
  expect(() => conceptMap([lesson('a', 'z')])).toThrow('lesson a requires z, which is no lesson');
  expect(() => conceptMap([lesson('a', 'b'), lesson('b', 'a')])).toThrow('a → b → a');
});
