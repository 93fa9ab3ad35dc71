import * as fc from 'fast-check';
import { type Reduction, reduced } from '../loops/reduced.ts';
import type { LossCase } from '../lossCase.ts';
import { flat, type Nested } from '../nested.ts';
import { dyadic, nestOf, reduction } from '../random.ts';

type Logs = number[][][];

/** Every way to give one of `classes` to each of `times`. */
function ways(times: number, classes: number): number[][] {
  if (times === 0) return [[]];
  return ways(times - 1, classes).flatMap((way) => Array.from({ length: classes }, (_, c) => [...way, c]));
}

/** What a way writes: classes that are held count once, then blanks are left out. */
const writtenBy = (way: readonly number[], blank: number) =>
  way.filter((c, time) => c !== way[time - 1] && c !== blank);

/** The log of the sum of all exponentials: −∞ of none. */
function logOfSum(logs: readonly number[]): number {
  const most = Math.max(...logs);
  if (most === -Infinity) return most;
  return most + Math.log(logs.reduce((sum, each) => sum + Math.exp(each - most), 0));
}

/** A row whose exponentials add up to 1, or itself where all are 0. */
function normalised(row: readonly number[]): number[] {
  const sum = logOfSum(row);
  return sum === -Infinity ? [...row] : row.map((each) => each - sum);
}

/** The log-probability of every way to write the labels. */
function logsOfWays(rows: readonly number[][], labels: readonly number[], blank: number): number[] {
  return ways(rows.length, rows[0]?.length ?? 0)
    .filter((way) => String(writtenBy(way, blank)) === String(labels))
    .map((way) => way.reduce((sum, c, time) => sum + ((rows[time] as number[])[c] as number), 0));
}

/**
 * By trying every way. Each time's logs are normalised first: of those that are, it changes nothing but the slope,
 * which becomes that by the logits.
 */
function ctcLoss(
  logProbs: Nested,
  target: Nested,
  inputLengths: Nested,
  targetLengths: Nested,
  options: { blank?: number; zeroInfinity?: boolean; reduction?: Reduction } = {},
): Nested {
  const { blank = 0, zeroInfinity = false, reduction: how = 'mean' } = options;
  const [spoken, written] = [flat(inputLengths), flat(targetLengths)];
  const losses = spoken.map((times, n) => {
    const rows = (logProbs as Logs).slice(0, times).map((row) => normalised(row[n] as number[]));
    const labels = (target as number[][])[n]?.slice(0, written[n]) ?? [];
    const loss = -logOfSum(logsOfWays(rows, labels, blank));
    return zeroInfinity && loss === Infinity ? 0 : loss;
  });
  if (how !== 'mean') return reduced(losses, [spoken.length], how);
  return reduced(
    losses.map((loss, n) => loss / Math.max(written[n] as number, 1)),
    [spoken.length],
  );
}

/** The log softmax of the last axis, as float32 holds it. */
const logSoftmax = (logits: Nested): Logs =>
  (logits as Logs).map((batch) => batch.map((row) => normalised(row).map(Math.fround)));

/** Times that the labels need: one for each, and one between two that are equal. */
const needed = (labels: readonly number[]) =>
  labels.length + labels.filter((label, at) => at > 0 && label === labels[at - 1]).length;

const drawn = fc
  .record({
    times: fc.integer({ min: 1, max: 4 }),
    count: fc.integer({ min: 1, max: 2 }),
    classes: fc.integer({ min: 2, max: 3 }),
  })
  .chain(({ times, count, classes }) =>
    fc.integer({ min: 0, max: classes - 1 }).chain((blank) => {
      const label = fc.constantFrom(
        ...Array.from({ length: classes }, (_, c) => c).filter((c) => c !== blank),
      );
      const sample = fc
        .record({ labels: fc.array(label, { maxLength: times }), length: fc.integer({ min: 1, max: times }) })
        .filter(({ labels, length }) => needed(labels) <= length);
      return fc
        .tuple(
          nestOf([times, count, classes], dyadic(3)),
          fc.array(sample, { minLength: count, maxLength: count }),
          fc.record({ reduction: reduction(), zeroInfinity: fc.boolean() }, { requiredKeys: ['reduction'] }),
        )
        .map(([logits, samples, options]) => [
          logSoftmax(logits),
          samples.map(({ labels }) => Array.from({ length: times }, (_, at) => labels[at] ?? blank)),
          samples.map(({ length }) => length),
          samples.map(({ labels }) => labels.length),
          { ...options, blank },
        ]);
    }),
  );

const sure = (c: number) => [0, 1, 2].map((each) => (each === c ? 0 : -1e4));

export const cases: LossCase[] = [
  {
    functionName: 'ctcLoss',
    reference: ctcLoss,
    args: drawn,
    slopes: [0],
    absurd: [
      [[[sure(1)], [sure(0)], [sure(2)]], [[1, 2]], [3], [2]],
      [[[sure(0)], [sure(0)], [sure(0)]], [[1, 2]], [3], [2]],
      [[[sure(0)]], [[1, 2]], [1], [2], { zeroInfinity: true }],
      [[[[-Infinity, 0, -Infinity]], [[0, -Infinity, -Infinity]]], [[1]], [2], [1]],
    ],
    formula: fc
      .tuple(nestOf([3, 1, 3], dyadic(2)), fc.constantFrom([1], [1, 2], [2, 2], []))
      .map(([logits, labels]) => {
        const logs = logSoftmax(logits);
        const a = logsOfWays(
          logs.map(([row]) => row as number[]),
          labels,
          0,
        );
        return {
          args: [logs, [[...labels, 0]], [3], [labels.length], { reduction: 'sum' }],
          scope: { a, K: a.length },
        };
      }),
  },
];
