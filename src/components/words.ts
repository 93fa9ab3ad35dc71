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

const count = (many: number, one: string, more = `${one}s`): string => `${many} ${many === 1 ? one : more}`;

export const words = {
  allPassed: 'all passed',
  continueWith: 'You were reading',

  progress: {
    review: 'To review',
    lessons: 'What you have passed',
    elsewhere: 'Take it elsewhere',
    elsewhereHow:
      'A file holds all of it: what you passed, your code, your answers. Read it in another browser, and what both have is put together.',
    over: 'Start over',
    undo: 'Undo',
    takenBack: 'Everything is as it was.',
    forgotten: (what: string) => `Reset: ${what}.`,
    taken: (what: string) => `Taken over: ${what}.`,
    everything: 'everything',
    resetAll: 'Reset everything',
    kept: (many: number) =>
      many === 0
        ? 'Nothing is kept yet.'
        : `${count(many, 'record')} ${many === 1 ? 'is' : 'are'} kept in this browser. A reset can be undone until you leave this page.`,
    newer: (many: number) =>
      `A newer version of the book wrote ${count(many, 'record')}. They are left as they are; reload to get that version.`,
    aside: (many: number) =>
      `${count(many, 'record')} could not be read, so ${many === 1 ? 'it was' : 'they were'} laid aside unchanged.`,
    saveAside: 'Save as a file',
    forgetAside: 'Delete',
  },

  review: {
    due: (many: number) =>
      `${count(many, 'question')} that went wrong ${many === 1 ? 'is' : 'are'} due again.`,
    waiting: (many: number, when: string) =>
      `Nothing is due now. ${count(many, 'question')} ${many === 1 ? 'waits' : 'wait'}, the first ${when}.`,
    nothing:
      'Nothing to review. A quick check that you answer wrongly, or an exercise that does not pass, comes here: once in ten minutes, once the next day, and once more four days later.',
    begin: 'Begin',
    now: 'Ask one now',
    next: 'Next question',
    done: 'Done',
    exercise: 'Could you write this again from an empty editor?',
    sketch: 'Could you draw this one again?',
    still: 'Yes, I still can',
    notStill: 'Not yet',
    askedAgain: (when: string) => `You will be asked again ${when}.`,
    letGo: 'That is three times right: it leaves the deck.',
    didNotLoad: (why: string) => `The question did not load (${why}). Check the connection and try again.`,
  },

  lessons: {
    far: (passed: number, of: number) => `${passed} of ${of}`,
    open: 'Open the lesson',
    passed: 'passed',
    begun: 'begun',
    untouched: 'not begun',
    reset: 'Reset',
    resetOf: (title: string) => `Reset ${title}`,
    resetLesson: 'Reset this lesson',
    checks: (passed: number, of: number) => `Quick checks: ${passed} of ${of} answered rightly.`,
    nextCheck: 'Go to the next one',
  },

  transfer: {
    save: 'Save as a file',
    read: 'Read a file that you saved',
    tooLarge: 'This file is too large: a saved progress has at most 5 MB.',
    unreadable: 'This file could not be read.',
    nothingNew: 'There is nothing in this file that is not here already.',
    preview: 'Nothing is written yet. The file would change this:',
    added: 'New:',
    changed: 'Newer in the file, or passed there:',
    unchanged: (many: number) => `Unchanged: ${count(many, 'record')}.`,
    counted: (kind: string, many: number) =>
      ({
        exercise: count(many, 'exercise'),
        answer: count(many, 'answer'),
        cell: count(many, 'edited cell'),
        slip: count(many, 'question to review', 'questions to review'),
        place: 'where you were',
      })[kind] ?? '',
    take: 'Take it over',
    leave: 'Leave it',
    theFile: 'the file',
  },

  search: {
    name: 'Search',
    label: 'Search lessons, formulas, functions, words',
    promise:
      'Lessons, formulas, functions and words of the glossary. What you type stays in your browser, and it works offline.',
    close: 'Close',
    count: (many: number, wanted: string) =>
      many === 0
        ? `Nothing found for “${wanted}”. Try fewer letters, or a name from PyTorch.`
        : `${count(many, 'place')} for “${wanted}”`,
    didNotLoad: 'The search did not load. Check the connection and type again.',
  },
};
