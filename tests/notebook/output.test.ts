import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { lineHtml, toHtml } from '../../src/notebook/output/toHtml.ts';

beforeAll(() => tf.setBackend('cpu'));

const text = (html: string) =>
  html
    .replace(/<\/t[dh]>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"');

const count = (html: string, part: string) => html.split(part).length - 1;

test('plain values stand in one line, each kind marked', () => {
  expect(text(toHtml([1, 'two', true, null, undefined, -0, Number.NaN, -Infinity]))).toBe(
    '[1, "two", true, null, undefined, −0, NaN, −∞]',
  );
  expect(count(toHtml([Number.NaN, Infinity, 1]), 'v-nonfinite')).toBe(2);
  expect(toHtml({ a: 1 })).not.toContain('<details');
});

test('what is nested folds up, level by level', () => {
  const html = toHtml({ options: { delta: 1, weights: [[1, 2], [3]] } });
  expect(count(html, '<details')).toBe(3);
  expect(text(html)).toContain('options');
});

test('long lists unfold in hundreds, and a cut says how to see the rest', () => {
  const html = toHtml(Array.from({ length: 5_000 }, (_, i) => i));
  expect(html).toContain('<summary>100 … 199</summary>');
  expect(text(html)).toContain('3,000 more; slice shows them');
});

test('an object that holds itself is shown once', () => {
  const knot: Record<string, unknown> = { deep: { list: [1] } };
  knot.self = knot;
  expect(text(toHtml(knot))).toContain('the same object again');
});

test('maps, sets, typed arrays, classes, errors and functions are called by their names', () => {
  class Point {
    x = 1;
  }
  const shown = [new Map([['a', 1]]), new Set([2]), new Float32Array([3]), new Point(), new TypeError('no')];
  expect(text(shown.map(toHtml).join(' '))).toMatch(
    /Map\(1\).*a: 1.*Set\(1\).*2.*Float32Array\(1\).*3.*Point.*x: 1.*TypeError: no/,
  );
  expect(text(toHtml(Point))).toBe('class Point');
  expect(text(toHtml(tf.add))).toMatch(/^function add/);
});

test('a getter that throws costs its own line only', () => {
  const value = Object.defineProperty({ kept: [1] }, 'broken', {
    enumerable: true,
    get: () => {
      throw new Error('no');
    },
  });
  expect(text(toHtml(value))).toMatch(/kept.*broken: Error: no/);
});

test('a small matrix is a table with its shape and kind, what is not finite marked and counted', () => {
  const html = toHtml(
    tf.tensor2d([
      [1, Number.NaN],
      [0.1, Infinity],
    ]),
  );
  expect(text(html)).toBe('Tensor [2, 2] float32, 2 not finite1 NaN 0.1 ∞ ');
  expect(count(html, '<tr>')).toBe(2);
});

test('booleans, whole numbers and disposed tensors are shown as what they are', () => {
  expect(text(toHtml(tf.tensor1d([true, false], 'bool')))).toContain('true false');
  expect(text(toHtml(tf.tensor1d([7], 'int32')))).toContain('[1] int32');
  const gone = tf.scalar(1);
  gone.dispose();
  expect(text(toHtml(gone))).toBe('Tensor [] float32, disposed');
});

test('of a large tensor an excerpt is shown at once, more unfolds', () => {
  const html = toHtml(tf.range(0, 3 * 20 * 30).reshape([3, 20, 30]));
  const [atOnce = '', unfolded = ''] = html.split('<details');
  expect(text(atOnce)).toContain('… 20 more');
  expect(text(atOnce)).toContain('⋮ 10 more');
  expect(text(atOnce)).toContain('… 2 more like it');
  expect(text(unfolded)).toContain('[2]');
  expect(text(unfolded)).toContain('1799');
});

test('records are a table with a column for every key, and a cut says how to see the rest', () => {
  const html = toHtml(
    Array.from({ length: 600 }, (_, i) => ({ step: i, loss: 1 / (i + 1), ...(i === 3 && { note: '<b>' }) })),
  );
  expect(text(html)).toContain('step loss note ');
  expect(html).toContain('&lt;b&gt;');
  expect(text(html)).toContain('100 more rows; display(rows.slice(500)) shows them');
});

test('long text unfolds as far as a page can bear it', () => {
  const html = toHtml('x'.repeat(150_000));
  expect(html).toContain(
    '<details class="v-more"><summary class="v-soft">… 146,002 more characters</summary>',
  );
  expect(html.length).toBeLessThan(101_000);
  expect(lineHtml(['y'.repeat(5_000), 1])).toContain('… 1,000 more characters</summary>');
});

test('no text of a value is taken for markup', () => {
  const shown = [
    '<img src=x>',
    { '<b>': 1 },
    new Map([['<b>', 1]]),
    new Error('<b>'),
    [{ '<b>': '<b>' }],
    Symbol('<b>'),
  ];
  expect(shown.map(toHtml).join('')).not.toMatch(/<b>|<img/);
  expect(lineHtml(['<b>', ['<b>']])).not.toContain('<b>');
});

test('names, tags and shapes that are none of their kind break nothing', () => {
  const odd: unknown[] = [
    { constructor: { name: {} } },
    { constructor: Object.defineProperty(() => 1, 'name', { value: {} }) },
    Object.defineProperty(() => 1, 'name', { value: 1 }),
    Object.defineProperty(new Error('x'), 'name', { value: Symbol('no') }),
    { dataSync: () => [], shape: 'abc', dtype: 'float32' },
    { dataSync: () => [], shape: [Number.NaN, -1], dtype: 'float32' },
    { nodeType: 1, outerHTML: { replace: 1 } },
    { dataSync: () => [1], shape: [], dtype: '<img src=x>', isDisposed: false },
  ];
  for (const value of odd) expect(toHtml(value)).not.toContain('<img');
});
