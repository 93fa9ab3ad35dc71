/** Endings that a word of a query may have and the text not, or the other way round. */
const ending = /(?:ies|es|s|ed|ing|ly)$/;

const stem = (word: string): string => (word.length > 4 ? word.replace(ending, '') : word);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

/**
 * Whether a text has every word of a query: as a word, as the beginning of one, or with another ending. Pagefind by
 * itself also answers with pages that share the first letters of a word which the book does not have.
 */
export function fits(query: string, text: string): boolean {
  const there = new Set(wordsOf(text));
  const stems = new Set([...there].map(stem));
  return wordsOf(query).every((word) => {
    if (there.has(word) || stems.has(stem(word))) return true;
    return word.length > 2 && [...there].some((other) => other.startsWith(word));
  });
}
