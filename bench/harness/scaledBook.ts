import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const parts = [
  'src',
  'public',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'astro.config.mjs',
  'svelte.config.js',
];

/**
 * A copy of the book below `.cache`, with each lesson as many times; copies have cells of their own, under ids of their
 * own, and show the same figures.
 */
export function scaledBook(times: number): string {
  const folder = join(root, '.cache/scaled', String(times));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const lessons = lessonsOf(folder);
  for (let copy = 2; copy <= times; copy++) {
    for (const lesson of lessons)
      writeFileSync(lesson.replace('.mdx', `-${copy}.mdx`), copied(readFileSync(lesson, 'utf8'), copy));
  }
  return folder;
}

export const lessonsOf = (folder: string): string[] => {
  const lessons = join(folder, 'src/content/lessons');
  return readdirSync(lessons)
    .toSorted()
    .map((name) => join(lessons, name));
};

/** Each cell under another id and with another text, so that none is found among what was kept. */
const copied = (lesson: string, copy: number): string =>
  lesson.replace(/^(```ts cell.*\bid=)(\S+)(.*)$/gm, `$1$2-${copy}$3\n// copy ${copy}`);

/** The first lesson that has a cell, with one more line in it. */
export function changeOneCell(folder: string, line: string): void {
  const lesson = lessonsOf(folder).find((each) => /^```ts cell/m.test(readFileSync(each, 'utf8'))) as string;
  writeFileSync(lesson, readFileSync(lesson, 'utf8').replace(/^```ts cell.*$/m, `$&\n// ${line}`));
}

/** How many things of each kind have been kept between builds. */
export function keptCount(folder: string): number {
  const shelf = join(folder, '.cache/kept');
  return existsSync(shelf)
    ? readdirSync(shelf, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).length
    : 0;
}

export const addLine = (file: string, line: string): void => appendFileSync(file, `\n${line}\n`);
