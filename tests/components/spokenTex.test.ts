import { expect, test } from 'vitest';
import { spokenTex } from '../../src/components/book/formulas/spokenTex.ts';
import { texHtml } from '../../src/components/book/formulas/texHtml.ts';
import { crossEntropyEntry } from '../../src/losses/crossEntropy.ts';
import { huberEntry } from '../../src/losses/huber.ts';

test('the Huber loss is said as its two cases', () => {
  expect(spokenTex(huberEntry.formula)).toBe(
    'ell sub delta of r equals 2 cases ' +
      'Case 1: one half r squared if the absolute value of r is less than or equal to delta ' +
      'Case 2: delta times open paren the absolute value of r minus one half delta close paren ' +
      'if the absolute value of r is greater than delta',
  );
});

test('cross-entropy is said as the negative log of a share', () => {
  expect(spokenTex(crossEntropyEntry.formula)).toBe(
    'ell of open paren x comma y close paren equals negative the log of the fraction with numerator ' +
      'e raised to the x sub y power and denominator the sum from c equals 1 to C of e raised to the x sub c power',
  );
});

test.each([
  [String.raw`\tfrac12 r^2`, 'one half r squared'],
  [
    String.raw`\ell = -\sum_k t_k \log p_k`,
    'ell equals negative the sum over k of t sub k the log of p sub k',
  ],
  [String.raw`p(t \mid x)`, 'p of open paren t given x close paren'],
  [String.raw`\mathrm{MSE} = \bar y`, 'M S E equals y bar'],
  [String.raw`\log\!\big(1 + e^x\big)`, 'the log of open paren 1 plus e to the x-th power close paren'],
  [String.raw`|r| \le \delta`, 'the absolute value of r is less than or equal to delta'],
])('%s is said as one would say it', (tex, words) => {
  expect(spokenTex(tex)).toBe(words);
});

test('the words are the label of the MathML', () => {
  expect(texHtml('x < 1')).toMatch(/<math aria-label="x is less than 1" [^>]*>.*<mi>x<\/mi>/s);
});
