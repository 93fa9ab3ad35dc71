import { describe, expect, test } from 'vitest';
import { glossary, glossaryTerm } from '../../src/components/book/glossary.ts';
import { lessonTexts } from './lessonText.ts';

test('the terms stand in alphabetical order, each once', () => {
  const ids = glossary.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
});

describe.each(glossary)('$term', ({ id, text, lesson, see }) => {
  test('is explained in whole sentences, short enough to read at a glance', () => {
    expect(text).toMatch(/^[A-Z“].*\.$/);
    expect(text.length).toBeLessThan(260);
  });

  test('points to a lesson and to other terms that exist', () => {
    expect(lessonTexts().map(({ slug }) => slug)).toContain(lesson);
    expect(see).not.toContain(id);
    for (const other of see) expect(() => glossaryTerm(other)).not.toThrow();
  });
});
