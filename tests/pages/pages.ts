import { readdirSync } from 'node:fs';

const lessonFiles = readdirSync(new URL('../../src/content/lessons', import.meta.url));

/** Every page of the book, relative to where it is mounted; of the reference, a short and a long one. */
export const pages = [
  '',
  'reference/',
  'reference/huberLoss/',
  'reference/diceLoss/',
  'glossary/',
  'symptoms/',
  'sources/',
  'cheat-sheet/',
  'map/',
  'progress/',
  'search/',
  'offline/',
  ...lessonFiles.map((file) => `lessons/${file.replace(/^\d+-/, '').replace(/\.mdx$/, '')}/`),
];
