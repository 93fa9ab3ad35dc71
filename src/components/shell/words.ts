/* What the book's shell says, in one place: who translates the book begins here. */

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
      'A newer edition of this book is out, and parts of this page are gone. Reload to go on; what you wrote stays.',
    file: 'This page was opened as a file: you can read it, but browsers run none of its modules. In the folder of the book, run “npx serve” and open the address that it prints.',
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
