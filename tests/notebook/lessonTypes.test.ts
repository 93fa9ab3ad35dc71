import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { collectDeclarations } from '../../src/notebook/declarations.ts';
import { lessonParts } from '../../src/notebook/export/lessonParts.ts';
import { Language } from '../../src/notebook/language.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const lessons = new URL('../../src/content/lessons/', import.meta.url);
let language: Language;

beforeAll(() => {
  language = new Language(collectDeclarations(root));
});

test.each(readdirSync(lessons))('the editor finds no mistake in the types of %s', (file) => {
  const cells = lessonParts(readFileSync(new URL(file, lessons), 'utf8'))
    .filter((part) => part.kind === 'cell')
    .map(({ id, code }) => ({ id, source: code }));
  language.update(cells);
  const problems = cells.flatMap(({ id }) => language.problems(id).map(({ message }) => `${id}: ${message}`));
  expect(problems).toEqual([]);
});
