import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cellsOf, type Outcomes, outcomesOf, twins } from '../../scripts/pythonTwins.ts';
import { type CellOutcome, runDocument } from '../../src/notebook/runDocument.ts';

const lessons = readdirSync(twins).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : []));

/** What a cell shows as plain text, its words and numbers apart. */
const textOf = ({ shown }: CellOutcome): string =>
  shown
    .map((one) => ('html' in one ? one.html.replace(/<[^>]*>/g, ' ') : ''))
    .join('\n')
    .replaceAll('−', '-');

const numeral = /-?(?:\d+(?:\.\d*)?(?:e[+-]?\d+)?|\bInfinity\b|\bNaN\b)/g;

const numbersIn = (outcome: CellOutcome): number[] => (textOf(outcome).match(numeral) ?? []).map(Number);

const isNear = (a: number, b: number) =>
  Object.is(a, b) || a === b || Math.abs(a - b) <= 1e-4 * Math.abs(b) + 2e-7;

test('there are twins, and a recording for each folder of them', () => {
  expect(lessons).toContain('huber');
  const folders = readdirSync(twins).filter((name) => !name.endsWith('.json'));
  expect(folders.toSorted()).toEqual(lessons.toSorted());
});

describe.each(lessons)('%s', (lesson) => {
  const recorded: Outcomes = JSON.parse(readFileSync(new URL(`${lesson}.json`, twins), 'utf8'));

  test('the page shows what the twins come to (else: npm run twins)', async () => {
    expect(await outcomesOf(lesson)).toEqual(recorded);
  });

  test('no twin fails, and each shows the numbers of its TypeScript', async () => {
    const typed = await runDocument(cellsOf(lesson), { limit: 120_000 });
    for (const [cell, outcome] of Object.entries(recorded)) {
      const beside = typed.get(cell) as CellOutcome;
      expect(outcome.error, cell).toBeNull();
      expect(outcome.controls, cell).toEqual(beside.controls);
      const [ours, theirs] = [numbersIn(outcome), numbersIn(beside)];
      expect(ours.length, `${cell}: ${textOf(outcome)} beside ${textOf(beside)}`).toBe(theirs.length);
      const apart = theirs.filter((number, i) => !isNear(ours[i] as number, number));
      expect(apart, `${cell}: ${textOf(outcome)} beside ${textOf(beside)}`).toEqual([]);
    }
  });
});
