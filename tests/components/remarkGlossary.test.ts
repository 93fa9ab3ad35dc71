import type { Root } from 'mdast';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { glossary } from '../../src/components/book/glossary.ts';
import { remarkGlossary } from '../../src/components/book/remarkGlossary.ts';
import { lessonTexts } from '../content/lessonText.ts';

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

/** Running text of a lesson, roughly: paragraphs and lists without code, formulas, links, headings and components. */
const plainProse = (mdx: string): string =>
  mdx
    .replace(/^```[\s\S]*?^```$/gm, ' ')
    .replace(/\$\$[\s\S]*?\$\$|\$[^$\n]+\$|`[^`\n]*`/g, ' ')
    .replace(/^<([A-Z]\w*|section|div)\b[\s\S]*?(?:^<\/\1>$|\/>$)/gm, ' ')
    .replace(/<Cite[^>]*>/g, ' ')
    .replace(/\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/^(?:#|\|).*$/gm, ' ');

describe.each(lessonTexts())('lesson $slug', ({ body }) => {
  const linked = linksOf(body).map((link) => link.split(' → ')[1] ?? '');

  test('links each term once', () => {
    expect(linked.length).toBeGreaterThan(0);
    expect(linked).toEqual([...new Set(linked)]);
  });

  test('links every term that its sentences use', () => {
    let rest = plainProse(body);
    // The longest first, and each is taken out: what is left of “calibration” then stands by itself.
    for (const { id, term } of glossary.toSorted((a, b) => b.term.length - a.term.length)) {
      if (!/^[a-z][a-z -]+$/.test(term)) continue;
      const used = new RegExp(`(?<![\\p{L}\\d-])${term}s?(?![\\p{L}\\d-])`, 'giu');
      if (used.test(rest)) expect(linked, term).toContain(id);
      rest = rest.replace(used, ' ');
    }
  });
});
