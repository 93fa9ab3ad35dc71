import { count } from '../count.ts';

/* What the progress page says; it stands apart from the shell's words, which every page loads. */

export const progressWords = {
  progress: {
    review: 'To review',
    lessons: 'What you have passed',
    elsewhere: 'Take it elsewhere',
    elsewhereHow:
      'A file holds all of it: what you passed, your code, your answers. Read it in another browser, and what both have is put together.',
    over: 'Start over',
    undo: 'Undo',
    takenBack: 'Everything is as it was.',
    takenBackBut: (many: number) =>
      `Everything is as it was, but for ${count(many, 'record')} that changed since: what is newer stays.`,
    forgotten: (what: string) => `Reset: ${what}.`,
    taking: (many: number) => `Taking over ${count(many, 'record')} …`,
    taken: (many: number) => `Taken over: the file, ${count(many, 'record')}.`,
    changedSince: (many: number) =>
      `${count(many, 'record')} changed here since the preview: what is newer stays, and of what was written in both places both are kept.`,
    noneTaken: (many: number) => `Nothing was taken over: not all ${count(many, 'record')} can be kept.`,
    everything: 'everything',
    resetAll: 'Reset everything',
    kept: (many: number, unkept: number) =>
      many === 0
        ? 'Nothing is kept yet.'
        : unkept > 0
          ? `${many - unkept} of ${count(many, 'record')} are kept in this browser; the others live in this page only, so save them as a file before you leave it.`
          : `${count(many, 'record')} ${many === 1 ? 'is' : 'are'} kept in this browser. A reset can be undone until you leave this page.`,
    mayBeCleared:
      'The browser may clear this when the disk is full, and Safari does after seven days of use without a visit here. What you cannot do without, save as a file.',
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
    tooLarge: 'This file is too large: a saved progress has at most 20 MB.',
    tooLargeToRead:
      'This file has more than 20 MB, so it cannot be read back here. Reset what you no longer need, then save again.',
    unreadable: 'This file could not be read.',
    nothingNew: 'There is nothing in this file that is not here already.',
    preview: 'Nothing is written yet. The file would change this:',
    added: 'New:',
    changed: 'Newer in the file, passed there, or written in both places, and then both are kept:',
    unchanged: (many: number) => `Unchanged: ${count(many, 'record')}.`,
    counted: (kind: string, many: number) =>
      ({
        exercise: count(many, 'exercise'),
        answer: count(many, 'answer'),
        cell: count(many, 'edited cell'),
        run: count(many, 'run of an experiment', 'runs of experiments'),
        slip: count(many, 'question to review', 'questions to review'),
        place: 'where you were',
      })[kind] ?? '',
    take: 'Take it over',
    leave: 'Leave it',
  },
};
