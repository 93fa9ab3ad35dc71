import { expect, test } from 'vitest';
import { holdTogether } from '../../src/build/holdTogether.ts';

/** Spaces that hold, made visible. */
const shown = (html: string) => holdTogether(html).replaceAll('\u00a0', '~');

test('a short name, a relation and a number are one run', () => {
  expect(shown('<p>With δ = 5, r ≈ −0.5 and p &lt; 1 the IoU = 0.3.</p>')).toBe(
    '<p>With δ~=~5, r~≈~−0.5 and p~&lt;~1 the IoU~=~0.3.</p>',
  );
});

test('also where the name is an element of its own', () => {
  expect(shown('<p><em>r</em> = 0, <span class="katex">δ</span> ≥ 2</p>')).toBe(
    '<p><em>r</em>~=~0, <span class="katex">δ</span>~≥~2</p>',
  );
});

test('a percentage keeps its sign', () => {
  expect(shown('<li>5 % of 100</li>')).toBe('<li>5~% of 100</li>');
});

test('words, code, drawings and attributes keep their spaces', () => {
  for (const html of [
    '<p>the wages = 5 and a = b</p>',
    '<pre>x = 5 %</pre>',
    '<p><code>delta = 5</code></p>',
    '<svg aria-label="r = 2"><text>r = 2</text></svg>',
    '<p title="a > b, δ = 5">so</p>',
    '<script>const a = 5;</script>',
  ])
    expect(holdTogether(html)).toBe(html);
});

test('what follows code is text again, and an empty element closes nothing', () => {
  expect(shown('<p><code>x</code> t = 1<svg/> and r = 2</p>')).toBe(
    '<p><code>x</code> t~=~1<svg/> and r~=~2</p>',
  );
});

test('the output of a cell keeps its spaces, and what follows it is text again', () => {
  expect(
    shown(
      '<div class="cell-output" aria-live="polite"><div><td>δ = 5</td></div><p>r = 1</p></div><p>t = 2</p>',
    ),
  ).toBe(
    '<div class="cell-output" aria-live="polite"><div><td>δ = 5</td></div><p>r = 1</p></div><p>t~=~2</p>',
  );
});
