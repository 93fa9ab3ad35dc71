import type { Root } from 'mdast';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { remarkGlossary } from '../../src/components/book/remarkGlossary.ts';

/** What is linked in a lesson of this text: the word as written, and the term that it leads to. */
function linksOf(mdx: string, path = '/book/src/content/lessons/t.mdx'): string[] {
  const tree = unified().use(remarkParse).use(remarkMdx).use(remarkMath).parse(mdx) as Root;
  remarkGlossary()(tree, new VFile({ path }));
  const links = JSON.stringify(tree).matchAll(/"url":"\.\.\/\.\.\/glossary\/#([^"]+)".*?"value":"([^"]+)"/g);
  return [...links].map(([, id, word]) => `${word} → ${id}`);
}

test('a term is linked where it is used first, and only there', () => {
  expect(linksOf('Two outliers. One outlier.\n\nAn outlier again.')).toEqual(['outliers → outlier']);
});

test('the longest term wins, and each term counts by itself', () => {
  expect(linksOf('Its calibration error tells of calibration.')).toEqual([
    'calibration error → calibration-error',
    'calibration → calibration',
  ]);
});

test('headings, links, code, formulas, captions and parts of words are left alone', () => {
  expect(
    linksOf(
      '## The outlier\n\n[an outlier](x) `outlier` $outlier$ outlierness sub-outlier\n\n<Venus>\n  An outlier.\n</Venus>',
    ),
  ).toEqual([]);
});

test('notes, lists and emphasis are read; an abbreviation only as it is written', () => {
  expect(linksOf('<Note>\nA *logit*.\n</Note>\n\n- gives NaN, not nan')).toEqual([
    'logit → logit',
    'NaN → nan',
  ]);
});

test('only lessons are read', () => {
  expect(linksOf('An outlier.', '/book/src/content/exercises/t/prompt.mdx')).toEqual([]);
});
