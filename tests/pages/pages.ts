import { readdirSync } from 'node:fs';

const lessonFiles = readdirSync(new URL('../../src/content/lessons', import.meta.url));

/** Every lesson of the book, relative to where it is mounted. */
export const lessons = lessonFiles.map(
  (file) => `lessons/${file.replace(/^\d+-/, '').replace(/\.mdx$/, '')}/`,
);

/** `npm test` asks a page of each kind and walks two lessons; `npm run test:deep` all the others. */
const isDeep = Boolean(process.env.LOSSBOOK_DEEP);

/** A page of each kind; of the lessons the first, one with long formulas and figures, and the one of experiments. */
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
  'lessons/practice/',
];

/** Lessons that `npm test` goes through from end to end: one on numbers, one on the code alone. */
const walkedFirst = ['start', 'huber'];

/** Whether a lesson is gone through from end to end in this run. */
export const isWalked = (slug: string): boolean => walkedFirst.includes(slug) !== isDeep;

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
  ...lessons,
];

/** What the tests that ask the same of page after page go through in this run. */
export const pages = isDeep ? everyPage.filter((path) => !ofEachKind.includes(path)) : ofEachKind;
