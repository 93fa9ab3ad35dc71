import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { itemsIn } from '../../src/components/book/lessonItems.ts';

const folder = 'src/content/lessons';

test('reads exercises and quick checks from a lesson’s text, in their order', () => {
  const body =
    '<Choice id="a" question="Is 1 > 0?">\n</Choice>\n\n<Exercise slug="x" />\n<Sketch id="b" loss="huber" />\n';
  expect(itemsIn(body)).toEqual({ exercises: ['x'], checks: ['a', 'b'] });
});

test('finds every one that the lessons name, and no id twice in the book', () => {
  const all = readdirSync(folder).map((file) => {
    const body = readFileSync(`${folder}/${file}`, 'utf8');
    const items = itemsIn(body);
    expect(items.exercises.length).toBe(body.match(/<Exercise\b/g)?.length ?? 0);
    expect(items.checks.length).toBe(body.match(/<(Choice|Numeric|Order|WhichPlot|Sketch)\b/g)?.length ?? 0);
    return items;
  });
  const ids = all.flatMap(({ checks }) => checks);
  expect(new Set(ids).size).toBe(ids.length);
});
