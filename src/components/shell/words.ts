import { count } from './count.ts';

/* Words of the book's shell, in one place for translation. */

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
  language: {
    label: 'Language of the code',
    typescript: 'TypeScript',
    python: 'Python',
  },
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

  symbols: {
    title: 'Table of symbols',
    promise: 'What each letter of the formulas means. Within a lesson a letter has one meaning.',
    symbol: 'symbol',
    meaning: 'meaning',
    where: 'where',
    everywhere: 'everywhere',
    reference: 'the reference',
  },

  map: {
    title: 'Map of the lessons',
    promise: 'Which lesson builds on which. Begin anywhere whose ground you know.',
    label: 'The lessons as a map; the list below says the same',
    caption: 'An arrow leads from a lesson to one that builds on it.',
    buildsOn: 'builds on',
  },
};
