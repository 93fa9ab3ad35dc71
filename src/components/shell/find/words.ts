import { count } from '../count.ts';

/* What the search says. */

export const searchWords = {
  name: 'Search',
  label: 'Search lessons, formulas, functions, words',
  promise:
    'Lessons, formulas, functions and words of the glossary. What you type stays in your browser, and it works offline.',
  close: 'Close',
  count: (many: number, wanted: string) =>
    many === 0
      ? `The book has nothing on “${wanted}”. Try fewer words, or the name in PyTorch.`
      : `${count(many, 'place')} for “${wanted}”`,
  didNotLoad: 'The search did not load. Check the connection and type again.',
};
