import { expect, test } from 'vitest';
import { packedSurface, unpackedSurface } from '../../src/components/practice/surface/packedSurface.ts';
import { plane, questions } from '../../src/content/exercises/loss-surface/conclusions.ts';
import { lossSurface } from '../../src/content/exercises/loss-surface/solution.ts';
import { longest } from '../../src/progress/kinds.ts';

const rows = lossSurface(plane.x, plane.label, plane.gammas, plane.reach, plane.count);

test('the rows of a surface come back from their text, in whatever order they were made', () => {
  const text = packedSurface(rows.toReversed());
  expect(text.length).toBeLessThan(longest);
  const again = unpackedSurface(text) ?? [];
  expect(again).toHaveLength(rows.length);
  for (const question of questions) expect(question.decide(again)).toEqual(question.decide(rows));
});

test('rows that are no full grid are not kept, and a text that is none gives none', () => {
  expect(packedSurface(rows.slice(1))).toBe('');
  expect(packedSurface([...rows, rows[0] as (typeof rows)[number]])).toBe('');
  for (const text of ['', '{', '[]', '{"gamma":[0],"weight":[1],"bias":[2],"loss":["<b>"]}', '{"gamma":[0]}'])
    expect(unpackedSurface(text)).toBeNull();
});
