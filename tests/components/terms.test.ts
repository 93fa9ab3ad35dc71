import { describe, expect, test } from 'vitest';
import { texHtml } from '../../src/components/book/formulas/texHtml.ts';
import { formulaHtml, linkTerms, termsOf } from '../../src/components/book/terms.ts';
import { catalogue } from '../../src/losses/index.ts';
import type { CatalogueEntry } from '../../src/losses/loss.ts';

const unlinked = (tex: string) => tex.replace(/\\htmlData\{term=[^{}]*\}/g, '');
/** Without the braces and blanks that change nothing. */
const bare = (tex: string) => tex.replace(/[{}\s]/g, '');
const mathml = (html: string) => /<math.*?<\/semantics>/s.exec(html)?.[0].replace(/<\/?mrow>/g, '');

describe.each(catalogue.map((entry) => [entry.id, entry] as const))('%s', (_id, entry) => {
  const terms = termsOf(entry);
  const linked = linkTerms(entry.formula, terms);

  test('has every row of its symbols in the formula, each under a name of its own', () => {
    const ids = terms.map(({ id }) => id);
    expect([...new Set(ids)]).toEqual(ids);
    expect(ids.filter((id) => !linked.includes(`\\htmlData{term=${id}}`))).toEqual([]);
  });

  test('says the same with its terms marked as without, to the eye and to a screen reader', () => {
    expect(bare(unlinked(linked))).toBe(bare(entry.formula));
    const plain = texHtml(entry.formula, { displayMode: true });
    expect(mathml(formulaHtml(entry))).toBe(mathml(plain));
  });
});

const terms = (...tex: string[]) =>
  termsOf({
    symbols: tex.map((each) => ({ tex: each, meaning: '', unit: '' })),
    parameters: [],
  } as unknown as CatalogueEntry);

test.each([
  ['a letter, but not within a command', 'e \\le e', ['e'], '[e:e] \\le [e:e]'],
  ['a letter with its index, and an index that is a letter itself', 'x_y', ['x_c', 'y'], '[x-c:x_{[y:y]}]'],
  ['an index that belongs to the name', 'p_t t', ['p_t', 't'], '[p-t:p_t] [t:t]'],
  ['braces where a script needs them', 'a^\\gamma', ['\\gamma'], 'a^{[gamma:\\gamma]}'],
  ['a larger term and those within', '(1 - p)^2', ['(1 - p)^2', 'p'], '[1-p-2:(1 - [p:p])^2]'],
  ['no text', '\\text{if } f', ['f'], '\\text{if } [f:f]'],
])('marks %s', (_what, tex, symbols, expected) => {
  const inBrackets = expected.replace(/\[([^:]+):/g, '\\htmlData{term=$1}{').replace(/\]/g, '}');
  expect(linkTerms(tex, terms(...symbols))).toBe(inBrackets);
});

test('lets no other command of KaTeX through', () => {
  const entry = { ...catalogue[0], formula: '\\href{https://example.org}{r}' } as CatalogueEntry;
  expect(formulaHtml(entry)).not.toContain('href=');
});
