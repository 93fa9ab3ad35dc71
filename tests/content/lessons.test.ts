import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import references from '../../src/content/references.json' with { type: 'json' };
import { catalogue } from '../../src/losses/index.ts';
import { lacking, parts } from './lessonParts.ts';
import { attributes, lessonTexts, listed } from './lessonText.ts';
import { awaited, syllabus } from './syllabus.ts';

const lessons = lessonTexts();
const content = new URL('../../src/content/', import.meta.url);

test('every lesson of the syllabus is written, or is known to be awaited', () => {
  const written = lessons.map(({ slug }) => slug);
  const missing = syllabus.map(({ slug }) => slug).filter((slug) => !written.includes(slug));
  expect(missing.filter((slug) => !awaited.includes(slug))).toEqual([]);
});

test('the syllabus has a lesson for every loss of the catalogue', () => {
  const planned = syllabus.flatMap(({ losses }) => losses);
  expect([...planned].sort()).toEqual(catalogue.map(({ id }) => id).sort());
});

test('an empty lesson is told every part that it lacks', () => {
  const empty = { number: '02', slug: 'mse', frontMatter: '', body: '' };
  expect(lacking(empty)).toEqual(parts.map(({ name }) => name));
});

test('no quick check has the id of another', () => {
  const kinds = ['Choice', 'Numeric', 'Order', 'WhichPlot', 'Sketch'];
  const ids = lessons.flatMap(({ body }) => kinds.flatMap((kind) => attributes(body, kind, 'id')));
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

describe.each(lessons)('lesson $number, $slug', (lesson) => {
  const { number, slug, frontMatter, body } = lesson;
  const planned = syllabus.find((each) => each.slug === slug);

  test('stands in the syllabus under this number', () => {
    expect(planned?.number).toBe(number);
  });

  test('has every part that the syllabus wants of it', () => {
    expect(lacking(lesson), `lesson ${number}, ${slug}, lacks`).toEqual([]);
  });

  test('covers the losses that the syllabus gives it, by ids that exist', () => {
    const covered = listed(frontMatter, 'losses');
    const known = catalogue.map(({ id }) => id);
    expect(covered.filter((id) => !known.includes(id))).toEqual([]);
    expect(planned?.losses.filter((id) => !covered.includes(id))).toEqual([]);
  });

  test('lists every source that it cites, each known', () => {
    const listedSources = attributes(body, 'Sources', 'ids').flatMap((ids) =>
      ids.split(',').map((id) => id.trim()),
    );
    const known = references.map(({ id }) => id);
    expect(listedSources.filter((id) => !known.includes(id))).toEqual([]);
    expect(attributes(body, 'Cite', 'id').filter((id) => !listedSources.includes(id))).toEqual([]);
  });

  test('asks quick checks with a right answer, a wrong one, and a reason for each', () => {
    for (const [, choice = ''] of body.matchAll(/<Choice\b(.*?)<\/Choice>/gs)) {
      const options = choice.match(/<Option\b[^>]*>/g) ?? [];
      const right = options.filter((option) => /\bright\b/.test(option.replace(/"[^"]*"/g, '')));
      expect(right.length, choice).toBeGreaterThan(0);
      expect(options.length, choice).toBeGreaterThan(right.length);
      expect(options.filter((option) => !/reason="[^"]{10,}"/.test(option))).toEqual([]);
    }
  });

  test('has exercises that exist, and repairs that cite where the bug was', () => {
    for (const exercise of attributes(body, 'Exercise', 'slug')) {
      const prompt = new URL(`exercises/${exercise}/prompt.mdx`, content);
      expect(existsSync(prompt), `the exercise ${exercise}`).toBe(true);
      if (exercise.endsWith('-repair')) expect(readFileSync(prompt, 'utf8')).toMatch(/https:\/\//);
    }
  });
});
