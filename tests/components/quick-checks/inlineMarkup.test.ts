import { expect, test } from 'vitest';
import { inlineMarkup } from '../../../src/components/practice/quick-checks/inlineMarkup.ts';

test('sets TeX, code and stress, and leaves the rest as it is', () => {
  const html = inlineMarkup('With `delta` *small*, is $\\delta < 1$ enough?');
  expect(html).toMatch(
    /^With <code>delta<\/code> <em>small<\/em>, is <span class="katex">.*<\/span> enough\?$/s,
  );
});

test('shows characters of HTML as they are', () => {
  expect(inlineMarkup('a < b & `c > "d"`')).toBe('a &lt; b &amp; <code>c &gt; &quot;d&quot;</code>');
});

test('stops the build at TeX that cannot be set', () => {
  expect(() => inlineMarkup('$\\nosuch$')).toThrow(/nosuch/);
});
