import { readdirSync } from 'node:fs';

const lessonFiles = readdirSync(new URL('../../src/content/lessons', import.meta.url));

/** Every page of the book, relative to where it is mounted. */
export const pages = [
  '',
  ...lessonFiles.map((file) => `lessons/${file.replace(/^\d+-/, '').replace(/\.mdx$/, '')}/`),
];
