import katex from 'katex';
import type { CatalogueEntry, LossSymbol } from '../../losses/loss.ts';
import { escapeHtml } from '../../notebook/output/escape.ts';
import { spokenTex } from './formulas/spokenTex.ts';

/** A part of a formula that a reader can light up wherever it occurs on the page. */
export interface Term extends LossSymbol {
  /** What `data-term` holds: a parameter's name, else its letters (`p-t`). */
  id: string;
  /** What it is called in code. */
  code: readonly string[];
}

/** The terms of a loss: its symbols, with what code calls them. */
export function termsOf({ symbols, parameters }: CatalogueEntry): Term[] {
  return symbols.map((symbol) => {
    const parameter = parameters.find((each) => each.symbol === symbol.tex);
    return {
      ...symbol,
      id: parameter?.name ?? slug(symbol.tex),
      code: [...(parameter ? [parameter.name] : []), ...(symbol.code ?? [])],
    };
  });
}

const slug = (tex: string) =>
  tex
    .replace(/\\left|\\right/g, '')
    .match(/[A-Za-z0-9]+/g)
    ?.join('-') ?? '';

/** The formula as KaTeX draws it, every term in it an element with `data-term`. */
export function formulaHtml(entry: CatalogueEntry): string {
  const html = katex.renderToString(linkTerms(entry.formula, termsOf(entry)), {
    displayMode: true,
    throwOnError: true,
    // One extension of TeX, with texts of our own, is let through; everything else stays an error.
    strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: ({ command }) => command === '\\htmlData',
  });
  return html
    .replace(/(<annotation [^>]*>)[^<]*/, (_, open) => open + escapeHtml(entry.formula))
    .replace('<math ', `<math aria-label="${escapeHtml(spokenTex(entry.formula))}" `);
}

const letter = /\\[A-Za-z]+|[A-Za-z]/.source;
const script = /\{[^{}]*\}|\\[A-Za-z]+|\w/.source;
/** A letter or a command, with its index. */
const simple = new RegExp(`^(?:${letter})(?:_(?:${script}))?$`);

/** Puts `\htmlData{term=…}{…}` around every occurrence of a term in TeX. */
export function linkTerms(tex: string, terms: readonly Term[]): string {
  const compound = terms.find((term) => !simple.test(term.tex) && tex.includes(term.tex));
  if (!compound) return linkAtoms(tex, terms);
  const inner = terms.filter((term) => term !== compound);
  return tex
    .split(compound.tex)
    .map((between) => linkTerms(between, inner))
    .join(markedAs(compound, linkTerms(compound.tex, inner)));
}

/** What stands as it is; or a letter, whether it is a script, its index, and the power above that index. */
const pieces = new RegExp(
  String.raw`(?<still>\\(?:text|begin|end)\{[^}]*\})` +
    `|(?<raised>[_^])?(?<base>${letter})(?:_(?<index>${script})(?<power>\\^(?:${script}))?)?`,
  'g',
);

function linkAtoms(tex: string, terms: readonly Term[]): string {
  return tex.replace(pieces, (found, ...rest) => {
    const { still, raised = '', base, index, power = '' } = rest.at(-1);
    if (still !== undefined) return found;
    const name = index === undefined ? base : `${base}_${index}`;
    const exact = terms.find((each) => each.tex === name);
    const term = exact ?? terms.find((each) => each.tex.split('_')[0] === base);
    // The index of p_t is part of its name; that of x_y is a letter in its own right.
    const whole = exact || index === undefined ? name : `${base}_{${linkAtoms(bare(index), terms)}}`;
    if (!term) return raised + whole + linkAtoms(power, terms);
    const marked = markedAs(term, whole + power);
    return raised ? `${raised}{${marked}}` : marked;
  });
}

const markedAs = ({ id }: Term, tex: string) => `\\htmlData{term=${id}}{${tex}}`;

const bare = (index: string) => index.replace(/^\{(.*)\}$/, '$1');
