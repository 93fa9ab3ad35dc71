import { readdirSync } from 'node:fs';

const lessonFiles = readdirSync(new URL('../../src/content/lessons', import.meta.url));

/** `npm run test:deep` asks every page and walks every lesson; `npm test` one of each kind. */
export const wholeBook = Boolean(process.env.LOSSBOOK_DEEP);

/** A page of each kind; of the lessons the first, one with long formulas and figures, and the heaviest. */
const ofEachKind = [
  '',
  'reference/huberLoss/',
  'glossary/',
  'symptoms/',
  'cheat-sheet/',
  'progress/',
  'search/',
  'lessons/start/',
  'lessons/huber/',
  'lessons/generative/',
  'lessons/practice/',
];

/** Lessons that `npm test` goes through from end to end: one on numbers, one on the code alone. */
export const walkedLessons = ['start', 'huber'];

/** Every page of the book, relative to where it is mounted; of the reference, a short and a long one. */
const everyPage = [
  '',
  'reference/',
  'reference/huberLoss/',
  'reference/diceLoss/',
  'glossary/',
  'symptoms/',
  'symbols/',
  'sources/',
  'cheat-sheet/',
  'map/',
  'progress/',
  'search/',
  'offline/',
  ...lessonFiles.map((file) => `lessons/${file.replace(/^\d+-/, '').replace(/\.mdx$/, '')}/`),
];

/** What the tests that ask the same of page after page go through. */
export const pages = wholeBook ? everyPage : ofEachKind;
