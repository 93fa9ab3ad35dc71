import { constant } from 'fast-check';
import { expect, test } from 'vitest';
import type { Checks } from '../../src/judge/exercise.ts';
import { gapCurves } from '../../src/judge/gap.ts';
import { toPlain } from '../../src/judge/plain.ts';
import type { Sandbox } from '../../src/judge/sandbox.ts';

type Own = (x: number) => unknown;

const square: Own = (x) => x * x;

const sandboxOf = (own: Record<string, Own>): Sandbox => ({
  prepare() {},
  end() {},
  load: async () => ({ kind: 'ready', exports: Object.keys(own) }),
  noted: async () => [],
  call: async (calls) =>
    calls.map(({ name, args: [x] }) => ({
      kind: 'value',
      value: toPlain(own[name]?.(x as number)),
      mutated: false,
    })),
});

const checks: Checks = {
  function: 'f',
  parameters: ['x'],
  others: { slopes: { parameters: ['x'], reference: (x: number) => [2 * x] }, plan: { parameters: [] } },
  inputs: constant([1]),
  reference: square,
  returns: () => [],
  steps: [],
  mistakes: {},
  hints: [],
  curve: { xLabel: 'x', range: [-4, 4], args: (x) => [x] },
};
const at = { parameters: ['x'], args: [1], yours: 0 };
const gap = (own: Own, more: object = {}) =>
  gapCurves(checks, { ...at, ...more }, sandboxOf({ f: own, slopes: own }));
const ends = (found: Awaited<ReturnType<typeof gap>>) => [found?.x[0], found?.x.at(-1)];

test('the exercise’s own stretch is drawn where the two part on most of it', async () => {
  const found = await gap((x) => Math.abs(x));
  expect(ends(found)).toEqual([-4, 4]);
  expect(found?.yours[0]).toBe(4);
  expect(found?.ours[0]).toBe(16);
});

test('a wider one is drawn where they part further out', async () => {
  const found = await gap((x) => (Math.abs(x) > 25 ? 0 : x * x));
  expect(found?.x.at(-1)).toBeGreaterThan(25);
  expect(found?.yours).not.toEqual(found?.ours);
});

test('a narrower one is drawn around a gap that a wide picture would not show', async () => {
  const found = await gap((x) => (Math.abs(x - 1) < 0.3 ? 0 : x * x));
  const [from = 0, to = 0] = ends(found);
  expect(to - from).toBeLessThan(4);
  expect(from).toBeLessThan(0.8);
  expect(to).toBeGreaterThan(1.2);
});

test('no picture is drawn where no stretch shows a gap', async () => {
  expect(await gap(square)).toBeNull();
});

test('of a wrong slope the slopes are drawn', async () => {
  const found = await gap((x) => 2 * x * x, { what: 'slope' });
  // By hand: the slopes of 2x² and x² at 4 are 16 and 8.
  expect(found?.what).toBe('slope');
  expect(found?.yours.at(-1)).toBeCloseTo(16);
  expect(found?.ours.at(-1)).toBeCloseTo(8);
});

test('of a second function its own curve is drawn, and none where its arguments are others', async () => {
  const found = await gap((x) => [x], { function: 'slopes' });
  expect(found?.ours.at(-1)).toBe(8);
  expect(found?.yours.at(-1)).toBe(4);
  expect(await gap(square, { function: 'plan' })).toBeNull();
});
