import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { slimFigures } from '../../src/build/slimFigures.ts';
import { drawPlot } from '../../src/plots/drawPlot.ts';

const page = (paths: string) =>
  `<p>1.04 &lt; 2</p><svg role="img" class="plot" data-told='{"a":1}'>${paths}</svg><svg class="mark"><path d="M0,0L1.55,2"></path></svg>`;

/** Where a path of lines goes, step by step, worked out apart from the library that wrote it. */
function places(d: string): string[] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([MLHVmlhv])([^MLHVmlhv]*)/g)].flatMap(([, letter = '', text = '']) => {
    const numbers = (text.match(/-?(?:\d*\.\d+|\d+)/g) ?? []).map(Number);
    const steps = /[hv]/i.test(letter) ? numbers.map((n) => [n]) : pairs(numbers);
    return steps.map(([a = 0, b = 0]) => {
      const relative = letter === letter.toLowerCase();
      if (/h/i.test(letter)) x = relative ? x + a : a;
      else if (/v/i.test(letter)) y = relative ? y + a : a;
      else [x, y] = relative ? [x + a, y + b] : [a, b];
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    });
  });
}

const pairs = (numbers: readonly number[]) =>
  numbers.flatMap((n, i) => (i % 2 === 0 ? [[n, numbers[i + 1] ?? 0]] : []));

test('a path goes through the same corners in fewer bytes', () => {
  const corners = ['10.1,20.2', '30.4,20.9', '31.2,47.7', '90.8,12.3', '90.8,60'];
  const slim = slimFigures(page(`<path d="M${corners.join('L')}"></path>`));
  const d = /class="plot".*? d="([^"]*)"/.exec(slim)?.[1] ?? '';
  expect(d.length).toBeLessThan(corners.join('L').length);
  expect(places(d)).toEqual(['10.1,20.2', '30.4,20.9', '31.2,47.7', '90.8,12.3', '90.8,60.0']);
});

test('a level run becomes one step', () => {
  const slim = slimFigures(page('<path d="M0,5L1,5L2,5L3,5L4,0"></path>'));
  expect(places(/class="plot".*? d="([^"]*)"/.exec(slim)?.[1] ?? '')).toEqual([
    '0.0,5.0',
    '3.0,5.0',
    '4.0,0.0',
  ]);
});

test('the page around, what a figure says and drawings of other kinds stay as they are', () => {
  const slim = slimFigures(page('<path d="M0,0L1,1"></path>'));
  expect(slim).toContain('<p>1.04 &lt; 2</p>');
  expect(slim).toContain('role="img"');
  expect(slim).toContain('{&quot;a&quot;:1}');
  expect(slim).toContain('<svg class="mark"><path d="M0,0L1.55,2"></path></svg>');
});

test('the output of a cell is not touched', () => {
  const output =
    '<div class="v-figure"><svg role="img" class="plot"><path d="M0,5L1,5L2,5"></path></svg></div>';
  expect(slimFigures(output)).toBe(output);
});

test('a figure of Plot keeps its places to a tenth of a pixel', () => {
  const { document } = parseHTML('<html><body></body></html>');
  const points = [0, 1, 2, 3].map((x) => [x, Math.sin(x)] as const);
  const marks = [Plot.line(points, { curve: 'linear' }), Plot.dot(points)];
  const drawn = drawPlot({ document, width: 640, ariaLabel: 'A sine.', told: null, marks });
  const slim = parseHTML(slimFigures(drawn.outerHTML)).document;
  const line = (figure: ParentNode) =>
    places(figure.querySelector('[data-mark="line"] path')?.getAttribute('d') ?? '').map((place) =>
      place.split(',').map(Number),
    );
  const dots = (figure: ParentNode) =>
    [...figure.querySelectorAll('circle')].map((dot) =>
      ['cx', 'cy'].map((at) => Number(dot.getAttribute(at))),
    );
  for (const of of [line, dots]) {
    expect(of(slim)).toHaveLength(4);
    of(slim).forEach((place, i) => {
      place.forEach((at, axis) => {
        expect(at).toBe(Number(at.toFixed(1)));
        expect(Math.abs(at - (of(drawn)[i]?.[axis] ?? Number.NaN))).toBeLessThan(0.11);
      });
    });
  }
});
