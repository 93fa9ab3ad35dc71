import type { Keeping } from '../../progress/shelf.ts';

/** What became of a change that was to be kept. */
export const keepingWords: Record<Keeping, string> = {
  kept: '',
  full: 'This browser keeps nothing here now: it has no room left. Copy your code before you leave.',
  forbidden:
    'This browser keeps nothing here: it is a private window, or storage is switched off. Copy your code before you leave.',
  tooLong:
    'This text is longer than 100,000 characters, so neither it nor what comes of it is kept here. Copy it before you leave.',
  newer:
    'A newer version of the book has kept something here, which this page leaves alone. Copy your code, then reload.',
};

/** What is said of texts that are kept beside the one shown. */
export const besideWords = {
  stale: 'Another tab has a newer text of this. Both are kept.',
  elsewhere: 'Another text of yours is kept beside this one.',
  link: 'What stood here before the link’s code is kept.',
  show: 'Show the other text',
  putBack: 'Put back what was here',
  drop: 'Let it go',
};
