import type { Keeping } from '../../progress/shelf.ts';

/* What the book's shell says, in one place: who translates the book begins here. */

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

const count = (many: number, one: string, more = `${one}s`): string => `${many} ${many === 1 ? one : more}`;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

export const words = {
  skip: 'Skip to the text',
  book: {
    name: 'Lossbook',
    nav: 'Book',
    lessons: 'Lessons',
    reference: 'Reference',
    functions: 'Functions',
    glossary: 'Glossary',
    symptoms: 'Symptoms',
    progress: 'Progress',
    dark: 'Dark',
    light: 'Light',
    keeps: 'Lossbook keeps what you write in this browser and sends it nowhere.',
    offline: 'It works offline.',
    licence: 'Text and code are under the MIT licence.',
  },
  lesson: {
    objectives: 'What you will be able to do',
    ends: 'Neighbouring lessons',
    contents: 'Contents',
    before: 'Before',
    next: 'Next',
  },
  allPassed: 'all passed',
  continueWith: 'You were reading',
  citeThis: 'Cite this lesson',
  breadcrumbs: 'Where this page stands',
  minutes: (many: number) => `about ${count(many, 'minute')}`,
  reading: (many: number) => `${many} of them reading`,

  missing: {
    parts:
      'A part of this page did not load, so some of its buttons do nothing. The text, the figures and what you wrote are safe. Check the connection, then reload.',
    newer:
      'A newer edition of this book is out, and this page is of the one before: some of its parts are gone. Reload to go on; what you wrote stays.',
    file: 'This page was opened as a file, and browsers run no modules there: you can read it, but nothing moves. In the folder of the book, run “npx serve” and open the address that it prints.',
    reload: 'Reload',
    close: 'Go on without',
    editor:
      'The editor did not load, so this is a plain text field: it runs and keeps what you write all the same. Reload for the editor once you are connected.',
    cell: 'What shows its output did not load. Check the connection and run it again; your code is safe.',
  },

  notHere: {
    title: 'This page is not here.',
    promise: 'The address may have a slip in it, or the page has moved. Search for it, or go on from here.',
    reference: 'Reference',
    lessons: 'The lessons',
  },

  symptoms: {
    title: 'What is wrong with my loss?',
    promise: 'Begin with what you see. Each cause leads to the section that shows it and mends it.',
    all: 'Symptoms',
  },

  map: {
    title: 'Map of the lessons',
    promise: 'Which lesson builds on which. Begin anywhere whose ground you know.',
    label: 'The lessons as a map; the list below says the same',
    caption: 'An arrow leads from a lesson to one that builds on it.',
    buildsOn: 'builds on',
  },

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

  search: {
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
  },

  offline: {
    title: 'Read it offline',
    promise:
      'After one visit to any page the whole book works without a network: lessons, cells, exercises and the search.',
    noScripts: 'Keeping the book needs scripts, and they are off.',
    newer: 'A newer version of this book is ready. What you wrote stays.',
    renewed: 'The book was renewed in another tab. Reload when you like: what you wrote stays.',
    take: 'Take it',
    later: 'Later',
    notYet: 'Looking at what is kept here.',
    noWorkers: 'This browser cannot keep the book: it has no service workers, or this window is private.',
    plainHttp:
      'This address is plain http. A browser keeps a book only from https, or from localhost; nothing is wrong with yours.',
    didNotStart: (why: string) =>
      `What keeps the book did not start (${why}). It is tried again with your next visit.`,
    brokeOff: 'The host could not be reached, so the book is not kept yet. It goes on with your next visit.',
    whole: (bytes: number) => `The whole book is kept in this browser, ${megabytes(bytes)}.`,
    keeping: (kept: number, of: number) => `Keeping the book: ${kept} of ${of} files.`,
    part: (kept: number, of: number) => `${kept} of ${of} files are kept, and they work offline.`,
    missed: {
      unreachable: (files: number) => `The host could not be reached for ${count(files, 'file')}.`,
      refused: (files: number) => `The host does not give ${count(files, 'file')}.`,
      altered: (files: number) =>
        `The host sends ${count(files, 'file')} other than published, so what came is not kept.`,
      noRoom: () => 'This browser allows the book no more room.',
    },
    again: 'What is missing is tried again with your next visits.',
    visited: (kept: number, of: number) =>
      `Your browser asks to save data, so only the pages that you visit are kept: ${kept} of ${of} files.`,
    keepWhole: (bytes: number) => `Keep the whole book, ${megabytes(bytes)}`,
    file: (address: string, bytes: number) =>
      `${address}, ${megabytes(bytes)}: images to train on. They are kept only if you ask for it.`,
    fileKept: 'Kept.',
    keep: 'Keep it offline',
    drop: 'Drop it',
    fileMissed: {
      unreachable: 'The host could not be reached. Try again once you are connected.',
      refused: 'The host does not give this file.',
      altered: 'What the host sent is not the file, so it was not kept.',
      noRoom: 'This browser allows the book no more room.',
    },
    installTitle: 'As an app',
    install:
      'Your browser’s menu has “Install” or “Add to home screen”. The book then opens in a window of its own. It is the same book, with the same progress.',
    updatesTitle: 'When the book changes',
    updates:
      'You go on reading the version that you have. A newer one is fetched beside it and offered at the foot of the page; you take it when it suits you. Code, answers and progress stay in either case.',
  },
};
