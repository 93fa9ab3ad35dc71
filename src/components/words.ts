import type { Keeping } from '../progress/shelf.ts';

/* What the book's shell says, in one place: who translates the book begins here. */

/** What became of a change that was to be kept. */
export const keepingWords: Record<Keeping, string> = {
  kept: '',
  full: 'This browser keeps nothing here now: it has no room left. Copy your code before you leave.',
  forbidden:
    'This browser keeps nothing here: it is a private window, or storage is switched off. Copy your code before you leave.',
  newer:
    'A newer version of the book has kept something here, which this page leaves alone. Copy your code, then reload.',
};

export const words = {
  allPassed: 'all passed',
  continueWith: 'You were reading',
};
