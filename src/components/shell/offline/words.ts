import { count } from '../count.ts';

/* What is said of reading without a network. */

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

export const offlineWords = {
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
};
