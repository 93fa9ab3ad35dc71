import rows from '../../content/symbols.json' with { type: 'json' };

/** A meaning of a letter: of the whole book, or of the lessons that it names. */
export interface BookSymbol {
  tex: string;
  meaning: string;
  /** Words of which a loss's own table says one where it means this. */
  says: readonly string[];
  /** Slugs of the only lessons in which the letter means this; none where it does in the reference alone. */
  in?: readonly string[];
  /** Slugs of lessons in which the letter means something else. */
  not?: readonly string[];
}

/** The letters of the book's formulas, each with its meanings. */
export const symbols: readonly BookSymbol[] = rows;

/** The meanings that hold in a lesson: of each letter one at most, which a test sees to. */
export const symbolsIn = (lesson: string): readonly BookSymbol[] =>
  symbols.filter((symbol) => (symbol.in ? symbol.in.includes(lesson) : !symbol.not?.includes(lesson)));

/** Whether a row of a loss's own table, a letter with its meaning there, is about this symbol. */
export const means = (symbol: BookSymbol, tex: string, meaning: string): boolean =>
  lettersOf(tex)[0] === symbol.tex && symbol.says.some((word) => meaning.toLowerCase().includes(word));

/** What is no letter of its own: upright names, environments, space between lines, abbreviations below a letter, the d of a differential. */
const still =
  /\\\\\[[^\]]*\]|\\(?:text|mathrm|operatorname|begin|end)\s*\{[^{}]*\}|_\{[a-z]{2,}\}|(?<=\{)d(?=\\ell|[a-z]\}|\}\{d)/g;
const letter = /\\(?:mathbb|mathcal)\s*\{?[A-Z]\}?|\\[A-Za-z]+|[A-Za-z]/g;
const greek =
  /^\\(?:ell|nabla|(?:var)?epsilon|alpha|beta|gamma|delta|eta|theta|kappa|lambda|mu|pi|rho|sigma|tau|Phi|math.*)$/;

/** The letters of a formula in TeX, without accents: `x`, `\gamma`, `\mathbb E`. */
export const lettersOf = (tex: string): string[] => [
  ...new Set(
    (tex.replace(still, ' ').match(letter) ?? [])
      .filter((found) => !found.startsWith('\\') || greek.test(found))
      .map((found) => found.replace(/\\(math\w+)\s*\{?([A-Z])\}?/, '\\$1 $2')),
  ),
];
