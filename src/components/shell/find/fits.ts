/** Endings in which a query's word and the text's may differ. */
const ending = /(?:ies|es|s|ed|ing|ly)$/;

const stem = (word: string): string => (word.length > 4 ? word.replace(ending, '') : word);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

/**
 * Whether a text contains every word of a query, as a whole word, as a prefix, or with another ending.
 *
 * Pagefind alone also returns pages that share only the first letters of a word.
 */
export function fits(query: string, text: string): boolean {
  const there = new Set(wordsOf(text));
  const stems = new Set([...there].map(stem));
  return wordsOf(query).every((word) => {
    if (there.has(word) || stems.has(stem(word))) return true;
    return word.length > 2 && [...there].some((other) => other.startsWith(word));
  });
}
