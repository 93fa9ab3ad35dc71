import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lettersOf, means, symbols, symbolsIn } from '../../src/components/book/symbols.ts';
import { catalogue } from '../../src/losses/index.ts';
import { attributes, lessonTexts } from './lessonText.ts';

const prompts = new URL('../../src/content/exercises/', import.meta.url);
const promptOf = (slug: string) => readFileSync(new URL(`${slug}/prompt.mdx`, prompts), 'utf8');
const entryOf = (loss: string) => {
  const entry = catalogue.find(({ id }) => id === loss);
  if (!entry) throw new Error(`no loss ${loss}`);
  return entry;
};

const withoutCode = (mdx: string) => mdx.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');

/** The TeX between dollar signs, on lines of its own and within a line. */
function formulasIn(mdx: string): string[] {
  const inLine = withoutCode(mdx).replace(/\$\$[\s\S]*?\$\$/g, '');
  const displayed = withoutCode(mdx).match(/\$\$[\s\S]*?\$\$/g) ?? [];
  return [...displayed, ...(inLine.match(/\$[^$]+\$/g) ?? [])].map((tex) => tex.replaceAll('$', ''));
}

/** A Greek letter of a sentence, as TeX names it. */
const named: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'varepsilon',
  η: 'eta',
  θ: 'theta',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
};
const greekIn = (mdx: string) =>
  [...new Set(withoutCode(mdx).match(/[α-ω]/g) ?? [])].map((letter) => `\\${named[letter] ?? letter}`);

const twice = (letters: readonly string[]) => letters.filter((each, i) => letters.indexOf(each) !== i);

test('letters are read from TeX as a reader sees them', () => {
  const read = (tex: string) => lettersOf(tex).join(' ');
  expect(read(String.raw`\frac{d\ell}{dx} = \sigma(x) - t`)).toBe(String.raw`\ell x \sigma t`);
  expect(read(String.raw`\frac{d}{dx}\,\mathrm{BCE}`)).toBe('x');
  expect(read('d_{ap} - d_{an} + m')).toBe('d m');
  expect(read(String.raw`\bar t + \overline{g^2} + \hat\sigma`)).toBe(String.raw`t g \sigma`);
  expect(read(String.raw`\mathbb{E}\big[L_{\text{batch}}\big], \mathbb E f`)).toBe(String.raw`\mathbb E L f`);
});

test('no letter that has two meanings in a lesson gets past these tests', () => {
  expect(twice(['x', 't', 'x'])).toEqual(['x']);
});

describe.each(lessonTexts())('$slug', ({ slug, body }) => {
  const here = symbolsIn(slug);
  const shown = attributes(body, 'Formula', 'loss').map(entryOf);
  const exercises = attributes(body, 'Exercise', 'slug').map(promptOf);
  const text = [body, ...exercises].join('\n');

  test('gives each letter one meaning', () => {
    expect(twice(here.map(({ tex }) => tex))).toEqual([]);
  });

  test('uses only letters of the table of symbols, in formulas and in sentences', () => {
    const formulas = [...formulasIn(text), ...shown.map(({ formula }) => formula)];
    const used = [...formulas.flatMap(lettersOf), ...greekIn(text)];
    const known = new Set(here.map(({ tex }) => tex));
    const strange = [...new Set(used)].filter((letter) => !known.has(letter));
    expect(strange, 'letters that src/content/symbols.json does not have for this lesson').toEqual([]);
  });

  test('shows no loss whose own table gives a letter another meaning', () => {
    for (const { id, symbols: own } of shown)
      for (const { tex, meaning } of own.filter(isLetter))
        expect(
          here.filter((symbol) => means(symbol, tex, meaning)),
          `${tex} of ${id}: ${meaning}`,
        ).toHaveLength(1);
  });
});

const isLetter = ({ tex }: { tex: string }) => /^\\?[A-Za-z]+(?:_(?:\{\w+\}|\w))?$/.test(tex);

describe.each(catalogue.map((entry) => [entry.id, entry] as const))('%s', (_, { formula, symbols: own }) => {
  test('means by each letter something that the table of symbols says', () => {
    for (const { tex, meaning } of own.filter(isLetter))
      expect(
        symbols.filter((symbol) => means(symbol, tex, meaning)),
        `src/content/symbols.json does not say that ${tex} means “${meaning}”: add it, or use its words.`,
      ).not.toEqual([]);
  });

  test('explains every letter of its formula beside it, but for e, ℓ and the indices of sums', () => {
    const explained = new Set(own.flatMap(({ tex }) => lettersOf(tex)));
    const summed = [...formula.matchAll(/\\sum_\{([a-z])=/g)].map(([, index]) => index);
    const plain = new Set([...summed, 'e', '\\ell']);
    const silent = lettersOf(formula).filter((letter) => !explained.has(letter) && !plain.has(letter));
    expect(silent, 'letters of the formula that its entry’s symbols do not explain').toEqual([]);
  });
});

test('the table names lessons that exist, and no letter twice in the same one', () => {
  const slugs = lessonTexts().map(({ slug }) => slug);
  for (const { tex, in: only = [], not = [] } of symbols)
    for (const slug of [...only, ...not]) expect(slugs, tex).toContain(slug);
});

test('every exercise belongs to a lesson that shows it, so that its formulas are read here', () => {
  const shown = lessonTexts().flatMap(({ body }) => attributes(body, 'Exercise', 'slug'));
  expect([...shown].sort()).toEqual(readdirSync(prompts).sort());
});
