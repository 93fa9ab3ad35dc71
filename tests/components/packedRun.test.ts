import { expect, test } from 'vitest';
import type { Running } from '../../src/components/practice/experiment/experimentRun.ts';
import { packedRun, unpackedRun, type WholeRun } from '../../src/components/practice/experiment/packedRun.ts';
import { longest } from '../../src/progress/kinds.ts';

/** A trial of a classifier, as large as any experiment makes: a point of the curve for each of its test examples. */
function trialOf(loss: string, seed: number, examples = 2000): Running {
  const course = Array.from({ length: 61 }, (_, epoch) => 1 / (3 + epoch + seed));
  const curve = Array.from({ length: examples }, (_, i) => ({
    threshold: 1 - i / examples,
    precision: 1 / (1 + i / 777),
    recall: i / (examples - 1),
  }));
  const confusion = [
    [90, 10],
    [5, 95],
  ];
  const measures = { recall: 1 / 3, settled: Number.NaN, loss: Number.POSITIVE_INFINITY };
  return {
    loss,
    seed,
    course,
    trial: { loss, seed, outcome: 'finished', measures, course, curve, confusion },
  };
}

const whole: WholeRun = {
  epochs: 60,
  on: ' on stand-in images',
  classes: ['disc', 'square'],
  running: [1, 2, 3, 4, 5].flatMap((seed) => ['bce', 'weighted', 'focal'].map((loss) => trialOf(loss, seed))),
};

test('a run comes back from its text with the numbers that conclusions rest on, whole', () => {
  const text = packedRun(whole);
  expect(text.length).toBeLessThan(longest);
  const again = unpackedRun(text);
  expect(again?.running.map(({ trial }) => trial?.measures)).toEqual(
    whole.running.map(({ trial }) => trial?.measures),
  );
  expect(again?.running.map(({ loss, seed }) => [loss, seed])).toEqual(
    whole.running.map(({ loss, seed }) => [loss, seed]),
  );
  expect([again?.epochs, again?.on, again?.classes]).toEqual([whole.epochs, whole.on, whole.classes]);
  const [first, last] = [again?.running[0], again?.running.at(-1)];
  expect(first?.course[0]).toBeCloseTo(0.25, 4);
  expect(first?.trial?.curve).toBeUndefined();
  expect(last?.trial?.confusion).toEqual([
    [90, 10],
    [5, 95],
  ]);
  expect(last?.trial?.curve?.[0]).toEqual({ threshold: 1, precision: 1, recall: 0 });
  expect(last?.trial?.curve?.at(-1)?.recall).toBe(1);
});

test.each([
  ['no JSON', '{'],
  ['nothing', ''],
  ['another shape', '{"trials":[]}'],
  ['a trial without numbers', packedRun(whole).replaceAll('"course":[0.25', '"course":["<b>"')],
  ['a class that is no name', packedRun(whole).replace('"disc"', '3')],
])('a text that is %s is no run', (_, text) => {
  expect(unpackedRun(text)).toBeNull();
});
