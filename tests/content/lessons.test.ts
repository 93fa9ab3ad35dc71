import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import references from '../../src/content/references.json' with { type: 'json' };
import { exerciseSlugs } from '../../src/judge/exerciseFolder.ts';
import { isTaught } from '../../src/losses/catalogue.ts';
import { catalogue } from '../../src/losses/index.ts';
import { lacking, parts } from './lessonParts.ts';
import { attributes, lessonTexts, listed } from './lessonText.ts';

const lessons = lessonTexts();
const content = new URL('../../src/content/', import.meta.url);

const taught = lessons.flatMap(({ frontMatter }) => listed(frontMatter, 'losses'));

test('some lesson covers every loss that names no nearest one', () => {
  const says = catalogue
    .filter((entry) => isTaught(entry) && !taught.includes(entry.id))
    .map(
      ({ id }) =>
        `No lesson covers ${id}: add it to the losses of a lesson’s front matter, or name its nearest.`,
    );
  expect(says.join('\n')).toBe('');
});

test('a loss that no lesson teaches names as nearest one that a lesson does teach', () => {
  for (const { id, nearest = '' } of catalogue.filter((entry) => !isTaught(entry))) {
    expect(taught, `${id} has a lesson: leave its nearest out`).not.toContain(id);
    expect(taught, `nearest of ${id}`).toContain(nearest);
  }
});

test('some lesson shows every exercise', async () => {
  const shown = lessons.flatMap(({ body }) => attributes(body, 'Exercise', 'slug'));
  const says = (await exerciseSlugs(new URL('exercises', content).pathname))
    .filter((slug) => !shown.includes(slug))
    .map((slug) => `No lesson shows ${slug}: write <Exercise slug="${slug}" /> in one.`);
  expect(says.join('\n')).toBe('');
});

test('the lessons are numbered without a gap', () => {
  expect(lessons.map(({ number }) => Number(number))).toEqual(lessons.map((_, at) => at));
});

test('an empty lesson is told every part that it lacks', () => {
  const empty = { number: '02', slug: 'mse', frontMatter: '', body: '' };
  expect(lacking(empty)).toEqual(parts.map(({ name }) => name));
});

test('no quick check has the id of another', () => {
  const kinds = ['Choice', 'Numeric', 'Order', 'WhichPlot', 'Sketch'];
  const ids = lessons.flatMap(({ body }) => kinds.flatMap((kind) => attributes(body, kind, 'id')));
  expect(
    ids.filter((id, i) => ids.indexOf(id) !== i),
    'ids of more than one quick check',
  ).toEqual([]);
});

describe.each(lessons)('lesson $number, $slug', (lesson) => {
  const { number, slug, frontMatter, body } = lesson;

  test('has every part that a lesson must have', () => {
    expect(lacking(lesson), `lesson ${number}, ${slug}, lacks`).toEqual([]);
  });

  test('covers losses by ids that exist', () => {
    const known = catalogue.map(({ id }) => id);
    const strange = listed(frontMatter, 'losses').filter((id) => !known.includes(id));
    expect(strange, 'ids of its front matter that no loss has').toEqual([]);
  });

  test('lists every source that it cites, each known', () => {
    const listedSources = attributes(body, 'Sources', 'ids').flatMap((ids) =>
      ids.split(',').map((id) => id.trim()),
    );
    const known = references.map(({ id }) => id);
    const strange = listedSources.filter((id) => !known.includes(id));
    expect(strange, 'ids that src/content/references.json does not have').toEqual([]);
    const unlisted = attributes(body, 'Cite', 'id').filter((id) => !listedSources.includes(id));
    expect(unlisted, 'ids to add to <Sources>').toEqual([]);
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
