import { describe, expect, test } from 'vitest';
import type { LessonFacts } from './facts/fact.ts';
import { lessonTexts } from './lessonText.ts';
import { isMeasured, numbersIn } from './numbersIn.ts';
import { proseOf } from './prose.ts';

const files = import.meta.glob<Record<string, LessonFacts>>('./facts/*.ts', { eager: true });

/** The facts of a lesson: what `facts/SLUG.ts` exports. */
const factsOf = (slug: string): LessonFacts | undefined =>
  Object.values(files[`./facts/${slug}.ts`] ?? {})[0];

const squeezed = (text: string): string => text.replace(/[ \n]+/g, ' ');

test('numbers are read as prose writes them', () => {
  const read = (text: string) =>
    numbersIn(text).map(({ value, within }) => [value, Number(within.toPrecision(1))]);
  expect(read('from −1.40 to 1,500 and 76 %, not x2 or 3D-5')).toEqual([
    [-1.4, 0.005],
    [1500, 0.5],
    [76, 0.5],
    [3, 0.5],
  ]);
});

test('a changed number is seen', () => {
  const [written] = numbersIn('12.25');
  expect(Math.abs((written?.value ?? 0) - 11.25)).toBeGreaterThan(written?.within ?? 0);
});

describe.each(lessonTexts().filter(({ slug }) => factsOf(slug)))('lesson $slug', ({ slug, body }) => {
  const prose = proseOf(body);
  const { facts, given } = factsOf(slug) as LessonFacts;

  test.each(facts.map((fact) => [fact.says, fact] as const))(
    'says “%s”, and a run makes it',
    async (_, fact) => {
      expect(prose).toContain(squeezed(fact.says));
      const written = numbersIn(fact.says);
      const made = await fact.makes();
      expect(made).toHaveLength(written.length);
      for (const [i, { value, within }] of written.entries()) {
        const computed = made[i];
        if (computed !== null)
          expect(Math.abs((computed as number) - value), fact.says).toBeLessThanOrEqual(within);
      }
    },
  );

  test('every decimal and percentage of its prose is made by a run or given for a reason', () => {
    let rest = prose;
    for (const { says } of [...facts, ...given]) {
      expect(prose).toContain(squeezed(says));
      rest = rest.replaceAll(squeezed(says), ' ');
    }
    const unbound = numbersIn(rest)
      .filter((number) => isMeasured(rest, number))
      .map(({ at }) => `…${rest.slice(Math.max(0, at - 40), at + 30)}…`);
    expect(unbound, `bind these in tests/content/facts/${slug}.ts`).toEqual([]);
  });
});
